import fc from 'fast-check';
import type { Pen } from '../../../src/core/item/scoring.ts';
import type { Mark } from '../../../src/core/signal/mark.ts';
import type { ScoredSpan } from '../../../src/core/signal/signal-score.ts';

/** A text with spans of whole words that share none. */
export interface SpannedText {
  readonly text: string;
  readonly spans: readonly ScoredSpan[];
}

const word = fc.constantFrom(
  'the',
  'of',
  'and',
  'it',
  'no',
  'never',
  'changes',
  'weekly',
  'low-latency',
  "team's",
  'cost',
  'EC2',
  'Zürich',
  'model',
);
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '; ', '\n\n', '\n');
export const pen: fc.Arbitrary<Pen> = fc.constantFrom('for', 'against');
const accepts: fc.Arbitrary<Pen[]> = fc.constantFrom<Pen[][]>(['for'], ['against'], ['for', 'against']);

const segment = (roles: readonly (ScoredSpan['role'] | null)[]) =>
  fc.record({
    role: fc.constantFrom(...roles),
    parts: fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 5 }),
    weight: fc.constantFrom(1, 2),
    accepts,
    hasCore: fc.boolean(),
  });

/** Texts with any number of phrases of these roles, ordinary words (null) among them. */
export const spannedText = (
  roles: readonly (ScoredSpan['role'] | null)[] = [null, 'signal', 'decoy', 'aside', 'plain'],
): fc.Arbitrary<SpannedText> =>
  fc.array(segment(roles), { minLength: 1, maxLength: 9 }).map((segments) => {
    let text = '';
    const spans: ScoredSpan[] = [];
    for (const { role, parts, weight, accepts, hasCore } of segments) {
      const start = text.length;
      let end = start;
      for (const [one, between] of parts) {
        end = text.length + one.length;
        text += one + between;
      }
      const [core] = parts[0] ?? [''];
      if (role === 'signal') spans.push({ role, start, end, weight, accepts, ...(hasCore && { core: [core] }) });
      else if (role) spans.push({ role, start, end });
    }
    return { text, spans };
  });

/** A mark anywhere on a text, and a little beyond. */
export const markOn = (text: string): fc.Arbitrary<Mark> =>
  fc
    .tuple(fc.nat(text.length + 3), fc.nat(text.length + 3), pen)
    .map(([a, b, pen]) => ({ start: Math.min(a, b), end: Math.max(a, b), pen }));

export const rules = fc.record({
  marking: fc.constantFrom('guided' as const, 'open' as const),
  pens: fc.constantFrom(1 as const, 2 as const),
});

/** A text and marks on it. */
export const markedText = (texts: fc.Arbitrary<SpannedText> = spannedText()) =>
  texts.chain((spanned) =>
    fc.record({ spanned: fc.constant(spanned), marks: fc.array(markOn(spanned.text), { maxLength: 6 }), rules }),
  );
