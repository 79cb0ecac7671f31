import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../src/content/kinds/content-kinds.ts';
import { parseQuestion } from '../../src/content/parse/question.ts';
import { parseSignal } from '../../src/content/parse/signal.ts';
import { miniBank } from '../bank/mini-bank.ts';

const FRONT = '---\nobjective: 3.1.1\nlevel: 1\nsources: []\n---\n';
const parse = (body: string, front = FRONT) => parseQuestion({ path: 'questions/x-c01/3.1/some-slug.md', text: front + body });
const value = (body: string, front?: string) => {
  const parsed = parse(body, front);
  expect(parsed.problems).toEqual([]);
  if (parsed.value === undefined) throw new Error('no value');
  return parsed.value;
};
const rules = (body: string): readonly string[] => parse(body).problems.map(({ ruleId }) => ruleId);

describe('the kind of a question', () => {
  it('one [x] makes a choice, several a response', () => {
    expect(value('Which?\n\n- [x] a\n- [ ] b\n').answer.kind).toBe('multiple-choice');
    expect(value('Which?\n\n- [x] a\n- [X] b\n- [ ] c\n').answer.kind).toBe('multiple-response');
  });

  it('named in the front matter, the answer must have its form', () => {
    const front = FRONT.replace('level: 1', 'level: 1\nkind: multiple-response');
    expect(value('Which?\n\n- [x] a\n- [x] b\n- [ ] c\n', front).answer.kind).toBe('multiple-response');
    expect(parse('Which?\n\n- [x] a\n- [ ] b\n', front).problems).toMatchObject([
      { ruleId: 'kind-form', actual: 'multiple-choice', expected: 'a list with boxes, several of them [x]' },
    ]);
  });

  it('a numbered list makes an ordering, with the steps that do not belong in a bullet list after it', () => {
    const { answer } = value('Order.\n\n1. a\n   > why a\n2. b\n\n- c\n');
    expect(answer).toMatchObject({
      kind: 'ordering',
      steps: [{ plain: 'a', isKey: true }, { plain: 'b' }],
      extras: [{ plain: 'c', isKey: false }],
    });
  });

  it('the rationale of a tenth step is indented by four', () => {
    const steps = Array.from(
      { length: 10 },
      (_, at) => `${at + 1}. step ${at}\n${' '.repeat(String(at + 1).length + 2)}> why ${at}`,
    );
    const { answer } = value(`Order.\n\n${steps.join('\n')}\n`);
    expect(optionsOf(answer).filter(({ rationale }) => rationale.length === 1)).toHaveLength(10);
  });

  it('a table makes a matching; prompts may share a response, a row without a prompt is an extra response', () => {
    const { answer } = value(
      'Match.\n\n| Prompt | Response | Why |\n|-|-|-|\n| a | x | because a |\n| b | x | because b |\n| | y | no |\n',
    );
    expect(answer).toMatchObject({
      kind: 'matching',
      pairs: [{ prompt: { plain: 'a' } }, { prompt: { plain: 'b' } }, { response: { plain: 'y' } }],
    });
    const ids = answer.kind === 'matching' ? answer.pairs.map(({ response }) => response.id) : [];
    expect(ids[0]).toBe(ids[1]);
    expect(answer.kind === 'matching' ? answer.pairs[2]?.prompt : 0).toBeUndefined();
  });
});

describe('the parts of a question', () => {
  it('earlier lists, code and tables belong to the scenario', () => {
    const { scenario, leadIn } = value(
      'S.\n\n- n\n\n```json\n{"a": 1}\n```\n\n| p | q |\n|-|-|\n| 1 | 2 |\n\nWhich?\n\n- [x] a\n- [ ] b\n',
    );
    expect(scenario.map(({ t }) => t)).toEqual(['p', 'list', 'code', 'table']);
    expect(leadIn).toEqual([{ t: 'text', v: 'Which?' }]);
  });

  it('an explanation may follow; lines may be wrapped anywhere', () => {
    const { explanation, scenario } = value('One\ntwo\n  three.\n\nWhich?\n\n- [x] a\n- [ ] b\n\n## Explanation\nBe\ncause.\n');
    expect(explanation).toEqual([{ t: 'p', c: [{ t: 'text', v: 'Be cause.' }] }]);
    expect(scenario).toEqual([{ t: 'p', c: [{ t: 'text', v: 'One two three.' }] }]);
  });

  it('an image is a block of its own, by its path from the root', () => {
    const { scenario } = value('![A chart](../img/chart.png)\n\nWhich?\n\n- [x] a\n- [ ] b\n');
    expect(scenario).toEqual([{ t: 'img', src: 'questions/x-c01/img/chart.png', alt: 'A chart' }]);
  });

  it('phrases are numbered in text order over scenario and lead-in', () => {
    const { spans, leadIn } = value(
      'A :plain[b] and *:decoy[c `d`]{#x tempts="p q"}*.\n\nWhich :signal[e]{#y weight=2 core="e" for="" against="r"}?\n\n- [x] a\n- [ ] b\n',
    );
    expect(spans.map(({ index, role, phrase }) => [index, role, phrase])).toEqual([
      [0, 'plain', 'b'],
      [1, 'decoy', 'c d'],
      [2, 'signal', 'e'],
    ]);
    expect(spans[1]?.tempts?.map((one) => one.value)).toEqual(['p', 'q']);
    expect(spans[2]).toMatchObject({
      weight: 2,
      for: [],
      against: [{ value: 'r' }],
      core: [{ value: 'e' }],
      signal: { value: 'y' },
    });
    expect(leadIn[1]).toEqual({ t: 'span', i: 2, c: [{ t: 'text', v: 'e' }] });
  });

  it('the link of an option is its concept and not part of its text', () => {
    const { answer } = value('Which?\n\n- [x] [Look **it** up](rag) now.\n- [ ] b\n');
    const [first] = optionsOf(answer);
    expect(first).toMatchObject({ plain: 'Look it up now.', concept: { href: 'rag' } });
    expect(first?.text).toEqual([
      { t: 'text', v: 'Look ' },
      { t: 'strong', c: [{ t: 'text', v: 'it' }] },
      { t: 'text', v: ' up now.' },
    ]);
  });

  it('a text line right under a bullet list merges with the options, and the hint says so', () => {
    const { problems } = parse('S.\n\n- need one\n- need two\nWhich?\n\n- [x] a\n- [ ] b\n');
    expect(problems.map(({ ruleId, place }) => [ruleId, place.start.line])).toEqual([
      ['option-box', 8],
      ['option-box', 9],
    ]);
    expect(problems[0]?.hint).toContain('merges');
  });

  it('all problems of a file are told in one run', () => {
    expect(rules('A <b>x</b> and :sginal[y].\n\nWhich :signal[z]?\n\n- [x] a\n- [] b\n').toSorted()).toEqual([
      'html',
      'html',
      'option-box',
      'span-id',
      'unknown-directive',
    ]);
  });
});

describe('ids inside a question', () => {
  const body = (options: string) => `S.\n\nWhich?\n\n${options}\n`;
  const ids = (options: string): Readonly<Record<string, string>> =>
    Object.fromEntries(optionsOf(value(body(options)).answer).map(({ plain, id }) => [plain, id]));

  it('do not depend on order, wrapping, markup, links or the key', () => {
    const first = ids('- [x] Use a long text\n- [ ] b');
    expect(ids('- [x] b\n- [ ] Use *a* [long\n  text](rag)')).toEqual(first);
  });

  it('depend on the words', () => {
    expect(ids('- [x] a\n- [ ] b')['a']).not.toBe(ids('- [x] A\n- [ ] b')['A']);
  });

  it('tell equal phrases apart by their number among equals', () => {
    const { spans } = value('S :plain[x], :plain[x], :aside[x].\n\nWhich?\n\n- [x] a\n- [ ] b\n');
    expect(new Set(spans.map(({ id }) => id)).size).toBe(3);
    const later = value('New :plain[y] and :plain[x], :plain[x], :aside[x].\n\nWhich?\n\n- [x] a\n- [ ] b\n');
    expect(later.spans.slice(1).map(({ id }) => id)).toEqual(spans.map(({ id }) => id));
  });
});

describe('any file of the small bank', () => {
  for (const { path, text } of miniBank.filter((file) => /(questions\/.*|signals\/.*)\.md$/.test(file.path))) {
    it(`${path} is read the same with CRLF and a byte order mark`, () => {
      const read = path.startsWith('questions') ? parseQuestion : parseSignal;
      expect(read({ path, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual(read({ path, text }));
    });

    it(`${path}, cut off anywhere, gives a value or a problem and never throws`, () => {
      const read = path.startsWith('questions') ? parseQuestion : parseSignal;
      for (let end = 0; end < text.length; end += 7) {
        const parsed = read({ path, text: text.slice(0, end) });
        expect(parsed.value !== undefined || parsed.problems.length > 0).toBe(true);
      }
    });
  }
});
