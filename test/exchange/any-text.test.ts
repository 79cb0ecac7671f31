import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormula } from '../../src/content/formula/read-formula.ts';
import { parseQuestion } from '../../src/content/parse/question.ts';
import type { Block, Inline } from '../../src/core/item/text-tree.ts';
import type { ExchangeAnswer, ExchangeQuestion } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { normalizeQuestion } from '../../src/exchange/normalize-question.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { possibleInXml } from '../../src/exchange/xml/xml-write.ts';
import { randomCases } from '../figures.ts';
import { RICH_FORMATS } from './rich-formats.ts';
import { throughFormat } from './round-trip.ts';

/** Words (white space at their edges is HTML's to fold) with all that could end a text, a comment, a section or an attribute too early. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '--',
        '-->',
        '<!--',
        '&amp;',
        '&',
        '<b>',
        '</p>',
        '"',
        "'",
        '<qti-prompt>',
        '\u00A0',
        '\\(x\\)',
        '\\[x\\]',
        '[tex]x[/tex]',
        '$',
        '$x$',
        '$$x$$',
        '$$',
        'US$',
        '$5',
        '@@PLUGINFILE@@',
        '{=a}',
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => possibleInXml(parts.join(' ')).replaceAll('\r', ' ').trim())
  // Something to see: a paragraph of invisible signs alone is an empty one to readers of HTML.
  .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text));

const TEX = [
  'x',
  'a_1 + b^2',
  '\\frac{a}{b}',
  '\\text{if } x < y',
  '\\$5',
  '{2}x',
  '[0, 1]',
  "f'(x)",
  '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
];

const formula = (block: boolean) =>
  fc.constantFrom(...TEX).map((tex) => {
    const read = readFormula(tex, block);
    if (!read.ok) throw new Error(`${tex}: ${read.error.reason}`);
    return { t: 'math' as const, ...read.value };
  });

const inline = fc.oneof(
  formula(false),
  words.map((v): Inline => ({ t: 'text', v })),
  words.map((v): Inline => ({ t: 'code', v })),
  words.map((v): Inline => ({ t: 'strong', c: [{ t: 'text', v }] })),
  words.map((v): Inline => ({ t: 'em', c: [{ t: 'text', v }] })),
);
const line = fc.array(inline, { minLength: 1, maxLength: 3 });
const blocks = fc.array(
  fc.oneof(
    line.map((c): Block => ({ t: 'p', c })),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((items): Block => ({ t: 'list', ordered: false, items: items.map((c) => [{ t: 'p', c }]) })),
    words.map((v): Block => ({ t: 'code', lang: 'json', v })),
    formula(true),
    line.map((c): Block => ({ t: 'quote', c: [{ t: 'p', c }] })),
    fc.tuple(line, line).map(([a, b]): Block => ({ t: 'table', head: [a, b], rows: [[b, a]] })),
  ),
  { maxLength: 3 },
);
const option = fc.tuple(line, blocks);
const answer: fc.Arbitrary<ExchangeAnswer> = fc.oneof(
  fc.array(option, { minLength: 2, maxLength: 5 }).map(
    (list): ExchangeAnswer => ({
      kind: 'multiple-choice',
      options: list.map(([text, rationale], n) => ({ text, rationale, isKey: n % 3 === 0 })),
    }),
  ),
  fc.tuple(fc.array(option, { minLength: 2, maxLength: 4 }), fc.array(option, { maxLength: 2 })).map(
    ([steps, extras]): ExchangeAnswer => ({
      kind: 'ordering',
      steps: steps.map(([text, rationale]) => ({ text, rationale, isKey: true })),
      extras: extras.map(([text, rationale]) => ({ text, rationale, isKey: false })),
    }),
  ),
  fc.tuple(fc.array(fc.tuple(option, line), { minLength: 2, maxLength: 4 }), fc.array(line, { maxLength: 2 })).map(
    ([pairs, extras]): ExchangeAnswer => ({
      kind: 'matching',
      pairs: [
        ...pairs.map(([[text, rationale], response]) => ({ prompt: { text, rationale, isKey: true }, response })),
        ...extras.map((response) => ({ response })),
      ],
    }),
  ),
);
const question: fc.Arbitrary<ExchangeQuestion> = fc
  .record({ scenario: blocks, leadIn: line, answer, explanation: blocks })
  .map((parts) => ({ ...parts, title: 'Any', spans: [], facts: { id: 'aif-c01/3.1/any' } }));

/** The parts that a learner reads. Responses that fit no prompt stand last, as other systems have them in a list of their own. */
function texts({ scenario, leadIn, answer: given, explanation }: ExchangeQuestion) {
  if (given.kind !== 'matching') return { scenario, leadIn, answer: given, explanation };
  const belongs = (wanted: boolean) => given.pairs.filter(({ prompt }) => (prompt !== undefined) === wanted);
  return { scenario, leadIn, answer: { ...given, pairs: [...belongs(true), ...belongs(false)] }, explanation };
}

/** The question as our own files can say it: white space at the edge of marks and the like are none. */
function filed(any: ExchangeQuestion): ExchangeQuestion | undefined {
  const fixed = normalizeQuestion(any);
  if ('refused' in fixed) return undefined;
  const { value } = parseQuestion({ path: 'questions/aif-c01/3.1/any.md', text: questionMarkdown(fixed.question) });
  return value === undefined ? undefined : exchangeOf(value);
}

describe.each(RICH_FORMATS)('any question through %s', (_, read, write) => {
  it('has every text, in every part, as it was', () => {
    fc.assert(
      fc.property(question, (any) => {
        const before = filed(any);
        fc.pre(before !== undefined);
        const { questions, notes } = throughFormat([before], read, write);
        expect(notes.filter(({ what }) => what !== 'changed')).toEqual([]);
        expect(questions.map(texts)).toEqual([texts(before)]);
      }),
      { numRuns: randomCases(120) },
    );
  });
});
