import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/content/parse/cost-formula.ts';
import { renderLesson } from '../../../src/content/render/lesson-html.ts';
import { lessonOf, reported } from './lesson-text.ts';

const INPUTS = '| Name | Input | Unit | Example | Min | Max | Step |\n| --- | --- | --- | --- | --- | --- | --- |';
const RESULTS = '| Name | Result | Unit | Formula |\n| --- | --- | --- | --- |';
const REQUESTS = '| `requests` | Requests a month | | 50,000 | 0 | 1,000,000 | 1,000 |';
const cost = (inputs: string, results: string) =>
  `:::cost[A month]\n\nPrices are ours.\n\n${INPUTS}\n${inputs}\n\n${RESULTS}\n${results}\n\nThe end.\n\n:::`;
const GOOD = cost(
  `${REQUESTS}\n| \`price\` | Price | USD | 0.5 | 0 | 10 | 0.1 |`,
  '| `sum` | Cost | USD | `requests * price` |\n| | Twice | USD | `2 * sum` |',
);

describe('a cost model', () => {
  const links = { concept: () => undefined, term: () => undefined, image: (path: string) => path };

  it('is read from two tables of plain Markdown', () => {
    const [before, piece, after] = renderLesson(lessonOf(`Text.\n\n${GOOD}\n\nMore.`), links).pieces;
    expect(before).toEqual({ kind: 'html', html: expect.stringContaining('<p>Text.</p>') });
    expect(after).toEqual({ kind: 'html', html: expect.stringContaining('<p>More.</p>') });
    expect(piece).toMatchObject({
      kind: 'cost',
      id: 'part-cost',
      before: expect.stringContaining('<p>Prices are ours.</p>'),
      after: expect.stringContaining('<p>The end.</p>'),
      model: {
        inputs: [
          { name: 'requests', label: 'Requests a month', unit: '', example: 50_000, min: 0, max: 1_000_000, step: 1000 },
          { name: 'price', unit: 'USD', example: 0.5, step: 0.1 },
        ],
        results: [
          { name: 'sum', label: 'Cost', formula: ['*', 'requests', 'price'], words: 'Requests a month × Price' },
          { name: '', formula: ['*', 2, 'sum'], words: '2 × Cost' },
        ],
      },
    });
  });

  it('is in the lessons that promise one', () => {
    const found = readdirSync('content/aif-c01/lessons', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md') && readFileSync(`content/aif-c01/lessons/${file}`, 'utf8').includes('\n:::cost['))
      .map((file) => file.replaceAll('\\', '/').split('/').at(-1));
    expect(found.toSorted()).toEqual(
      expect.arrayContaining([
        'fine-tuning-project.md',
        'hybrid.md',
        'inference-capacity.md',
        'knowledge-bases.md',
        'token-based-pricing.md',
      ]),
    );
  });
});

describe('what is wrong in a cost model is told at its place', () => {
  const row = (text: string) => cost(REQUESTS, text);

  it('when a table is missing, has other heads or other things between', () => {
    expect(reported(':::cost\n\nText.\n\n:::')).toEqual(['cost-shape 1:1 ":::cost"']);
    expect(reported(`:::cost\n\n${INPUTS}\n${REQUESTS}\n\n- x\n\n${RESULTS}\n| | C | USD | \`1\` |\n\n:::`)).toEqual([
      'cost-shape 7:1 "- x"',
    ]);
    expect(reported(row('').replace('| Name | Result |', '| Id | Result |'))[0]).toMatch(/^cost-shape 9:1 /);
  });

  it('when a number, a name or a label is none', () => {
    expect(reported(cost(REQUESTS.replace('50,000', '$5'), '| | C | USD | `requests` |'))).toEqual([
      expect.stringContaining('cost-shape 7:'),
    ]);
    expect(reported(cost(REQUESTS.replace('`requests`', '`My-Name`'), '| | C | USD | `1` |'))).toEqual([
      expect.stringContaining('cost-shape 7:'),
    ]);
    expect(reported(cost(`${REQUESTS}\n${REQUESTS}`, '| | C | USD | `requests` |'))).toEqual([
      expect.stringContaining('cost-shape 8:'),
    ]);
    expect(reported(row('| | | USD | `requests` |'))).toEqual([expect.stringContaining('cost-shape 11:')]);
  });

  it('when the example lies outside its range, or the range is none', () => {
    expect(reported(cost(REQUESTS.replace('50,000', '-1'), '| | C | USD | `requests` |'))).toEqual([
      expect.stringMatching(/^cost-range 7:.*-1/),
    ]);
    expect(reported(cost(REQUESTS.replace('| 0 |', '| 2,000,000 |'), '| | C | USD | `requests` |'))).toEqual([
      expect.stringMatching(/^cost-range 7:1/),
    ]);
  });

  it('when a formula does not parse, at the character', () => {
    expect(reported(row('| | C | USD | `requests * * 2` |'))).toEqual(['cost-formula 11:27 "*"']);
    expect(reported(row('| | C | USD | `requests +` |'))).toEqual([expect.stringContaining('cost-formula 11:')]);
    expect(reported(row('| | C | USD | requests |'))).toEqual([expect.stringContaining('cost-formula 11:')]);
  });

  it('when a formula names what is not there, or a result below it', () => {
    expect(reported(row('| | C | USD | `2 * reqests` |'))).toEqual(['cost-name 11:20 "reqests"']);
    expect(reported(row('| | C | USD | `requests * b` |\n| `b` | B | USD | `2` |'))).toEqual(['cost-name 11:27 "b"']);
  });

  it('when an input is not used', () => {
    expect(reported(row('| | C | USD | `2 * 3` |'))).toEqual([expect.stringMatching(/^cost-name 7:/)]);
  });

  it('when the example values come to no number', () => {
    expect(reported(row('| | C | USD | `1 / (requests - 50000)` |'))).toEqual([expect.stringMatching(/^cost-formula 11:/)]);
  });
});

describe('the reader of formulas', () => {
  const known = new Set(['a', 'b']);
  const rule = (text: string) => {
    const read = parseFormula(text, known);
    return 'fault' in read ? read.fault.rule : 'ok';
  };

  it('takes arithmetic and its few functions', () => {
    for (const text of ['1', 'a', '-a', '+a', '(a + b) * 2 / 3', 'max(a, 1, b)', 'ceil(a / b)', '1.5e3'])
      expect([text, rule(text)]).toEqual([text, 'ok']);
    expect(parseFormula('a - b * 2', known)).toEqual({ formula: ['-', 'a', ['*', 'b', 2]] });
  });

  it('refuses everything that could reach beyond numbers', () => {
    const attacks = [
      'a.b',
      'a["constructor"]',
      'this',
      'alert(1)',
      'a.constructor("x")()',
      '"text"',
      '`a`',
      'a ? 1 : 2',
      '[1]',
      'a == 1',
      '!a',
      '~a',
      'a % 2',
      'a ** 2',
      'a, b',
      'a; b',
      'true',
      'null',
      'max.call(a, 1)',
      '(() => 1)()',
      'ceil(1, 2)',
      'max(1)',
      '',
    ];
    for (const text of attacks) expect([text, rule(text)]).not.toEqual([text, 'ok']);
    expect(rule('constructor')).toBe('cost-name');
    expect(rule('__proto__ + 1')).toBe('cost-name');
  });

  it('always gives plain data or a fault inside the text, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 250 }), (text) => {
        const read = parseFormula(text, known);
        if ('formula' in read) expect(JSON.parse(JSON.stringify(read.formula))).toEqual(read.formula);
        else expect(read.fault.from <= read.fault.to || text === '').toBe(true);
      }),
    );
    expect(rule('('.repeat(199))).toBe('cost-formula');
    expect(rule('1+'.repeat(200))).toBe('cost-formula');
  });
});
