import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { writeMoodleXml } from '../../src/exchange/moodle-xml/moodle-xml.ts';
import { phrasesOf } from '../../src/exchange/phrases-of.ts';
import { writeQti3 } from '../../src/exchange/qti3/qti3.ts';
import { paperAnswer } from '../../src/exchange/sheet/paper-answer.ts';
import { writeSheet } from '../../src/exchange/sheet/sheet.ts';
import naughty from '../fixtures/corpora/blns.json' with { type: 'json' };
import { bytesOf, ownQuestions } from './round-trip.ts';

const written = (questions: readonly ExchangeQuestion[], title = 'A bank'): string =>
  new TextDecoder().decode(bytesOf(writeSheet(questions, title)));
const halves = (html: string): readonly [string, string] => {
  const [questions = '', key = '', ...more] = html.split('<section class="key"');
  if (more.length > 0) throw new Error('two keys');
  return [questions.slice(questions.indexOf('<body>')), key];
};
const attacks = [...naughty, '</style><script>x</script>', '"><img src=x onerror=alert(1)>', '<!-- ', '&lt;b>'];
const hostile = (v: string): ExchangeQuestion => ({
  title: v,
  scenario: [
    { t: 'p', c: [{ t: 'link', href: 'javascript:alert(1)', c: [{ t: 'text', v }] }] },
    { t: 'code', v },
    { t: 'img', src: 'https://example.org/a.png', alt: v },
  ],
  leadIn: [{ t: 'code', v }],
  spans: [],
  answer: {
    kind: 'multiple-response',
    options: [true, true, false].map((isKey) => ({
      text: [{ t: 'text' as const, v: `${v} ${isKey}` }],
      isKey,
      rationale: [{ t: 'p' as const, c: [{ t: 'text' as const, v }] }],
    })),
  },
  explanation: [],
  facts: { sources: [{ title: v, url: 'javascript:alert(1)', checked: v }] },
});

describe('the sheet', () => {
  it('asks every question without its key and tells it only after all of them', () => {
    const [questions, key] = halves(written(ownQuestions));
    expect(questions.match(/<article>/g)).toHaveLength(ownQuestions.length);
    expect(key.match(/<article>/g)).toHaveLength(ownQuestions.length);
    expect(questions).not.toMatch(/Decides|class="right"|Sources/);
    const answers = [...key.matchAll(/<b>([^<]+)<\/b><\/p>/g)].map(([, letters]) => letters);
    expect(answers).toEqual(ownQuestions.map((question) => paperAnswer(question).key));
  });

  it('names each deciding phrase in the key', () => {
    const signals = ownQuestions.flatMap((question) => phrasesOf(question, 'signal'));
    expect(signals.length).toBeGreaterThan(50);
    const [, key] = halves(written(ownQuestions));
    for (const phrase of signals) expect(key).toContain(`“${phrase.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}”`);
  });

  it('has a box for each option and a line for each step', () => {
    const [questions] = halves(written(ownQuestions));
    const [boxes, lines] = ownQuestions.reduce(
      ([box, line], question) => {
        const { options, prompts, choose } = paperAnswer(question);
        if (question.answer.kind === 'ordering') return [box, line + choose];
        return [box + (question.answer.kind === 'matching' ? prompts.length : options.length), line];
      },
      [0, 3],
    );
    expect(questions.match(/class="box[ "]/g)).toHaveLength(boxes);
    expect(questions.match(/class="line"/g)).toHaveLength(lines);
  });

  it('holds no script and nothing from elsewhere, and allows its own style alone', () => {
    const html = written(ownQuestions);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|base)\b|\bstyle="|\bsrc=|@import|url\(/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
  });

  it('shows hostile texts as typed', () => {
    for (const attack of attacks) {
      const html = written([hostile(attack)], attack);
      const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name));
      for (const tag of tags) {
        expect('html head meta title style body h1 h2 h3 p span section article div pre code ul li b small'.split(' ')).toContain(
          tag,
        );
      }
      expect(html).not.toMatch(/<[a-z][^>]*\s(href|src|style|on\w+)=/i);
    }
  });

  it('is the same each time, and tells that pictures stay behind', () => {
    expect(written(ownQuestions)).toBe(written(ownQuestions));
    expect(writeSheet([hostile('x')], 'A bank').notes.map(({ reason }) => reason)).toEqual([
      'Went out without its pictures; their words stand in brackets.',
    ]);
  });
});

describe('formats without pictures', () => {
  it('tell it in the same words', () => {
    for (const write of [writeMoodleXml, writeQti3]) {
      const reasons = write([hostile('x')], 'A bank').notes.map(({ reason }) => reason);
      expect(reasons).toContain('Went out without its pictures; their words stand in brackets.');
    }
  });
});
