import fc from 'fast-check';
import type { Block, Inline } from '../../src/core/item/text-tree.ts';
import naughty from '../fixtures/corpora/blns.json' with { type: 'json' };

/** What Markdown, YAML, HTML or our own directives would take for something else. */
const TRAPS = [
  ':signal[x]{#y}',
  ':name[x]',
  ':plain',
  ':::trap',
  '::x',
  '3:1',
  's3:GetObject',
  '*',
  '**a**',
  '_b_',
  '|',
  'a | b',
  '<x>',
  '<b>c</b>',
  '<!-- d -->',
  '[ ]',
  '[x]',
  '[a](b)',
  '![a](b.png)',
  '[^1]',
  '[1]: x',
  '\\',
  '\\*',
  '1.',
  '1) a',
  '#',
  '## Explanation',
  '---',
  '===',
  '>',
  '> q',
  '- a',
  '+',
  '```',
  '`',
  '~~~',
  '{#id}',
  ' {#id}',
  '{',
  '}',
  '~a~',
  '&amp;',
  '&',
  'https://x.org/?a=1&b=2',
  'www.x.org',
  'a@b.org',
  '$$',
  'a: b',
  "'",
  '"',
  '--',
  '->',
  '=',
  '%50%',
  '####',
  '::',
  '\u00a0',
  '\u200b',
  '-->',
  ']]>',
];

const words = fc.oneof(
  fc.constantFrom(...TRAPS),
  fc.constantFrom(...naughty.filter((text) => text.trim() !== '' && text.length < 300)),
  fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  fc.constantFrom('the words', 'of a', 'question'),
);

/** A text that holds at least a word, made of pieces that mean something elsewhere. */
export const text: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(words, { maxLength: 3 }),
    fc.constantFrom('word', 'and more'),
    fc.array(words, { maxLength: 3 }),
    fc.constantFrom('', ' '),
  )
  .map(([before, middle, after, space]) => [...before, middle, ...after].join(space));

const plain: fc.Arbitrary<Inline> = text.map((v) => ({ t: 'text', v }));

export const run: fc.Arbitrary<readonly Inline[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: plain },
      text.map((v): Inline => ({ t: 'code', v })),
      fc.tuple(fc.constantFrom('strong' as const, 'em' as const), plain).map(([t, node]): Inline => ({ t, c: [node] })),
      fc.constant<Inline>({ t: 'br' }),
    ),
    { maxLength: 3 },
  )
  .chain((nodes) => plain.map((node) => [node, ...nodes]));

const paragraph: fc.Arbitrary<Block> = run.map((c) => ({ t: 'p', c }));

export const blocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: paragraph },
    fc
      .tuple(fc.boolean(), fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }))
      .map(([ordered, items]): Block => ({ t: 'list', ordered, items })),
    text.map((v): Block => ({ t: 'code', v })),
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((c): Block => ({ t: 'quote', c })),
    fc.tuple(run, run, run, run).map(([a, b, c, d]): Block => ({ t: 'table', head: [a, b], rows: [[c, d]] })),
  ),
  { maxLength: 3 },
);
