import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, Pens } from '../../../src/core/signal/mark.ts';
import { scoreSignals } from '../../../src/core/signal/score-signals.ts';
import type { ScoredSpan } from '../../../src/core/signal/signal-score.ts';
import { touches, words } from '../../../src/core/signal/words.ts';
import { randomCases } from '../../figures.ts';
import { markedText, markOn, pen, rules, type SpannedText, spannedText } from './marked-text.ts';

const RUNS = { numRuns: randomCases(500) };
const over = (span: ScoredSpan, pen: Mark['pen'] = span.accepts?.[0] ?? 'for'): Mark => ({
  start: span.start,
  end: span.end,
  pen,
});
const all = ({ text }: SpannedText): Mark => ({ start: 0, end: text.length, pen: 'for' });
const count = ({ spans }: SpannedText, ...roles: ScoredSpan['role'][]) => spans.filter(({ role }) => roles.includes(role)).length;

describe('the range of S', () => {
  it('S and R stay within 0 and 1, for any spans (crossing ones too) and any marks', () => {
    const anySpan = (text: string): fc.Arbitrary<ScoredSpan> =>
      fc
        .tuple(
          markOn(text),
          fc.constantFrom('signal' as const, 'decoy' as const, 'aside' as const, 'plain' as const),
          fc.constantFrom(1, 2),
        )
        .map(([{ start, end, pen }, role, weight]) => ({ start, end, role, weight, accepts: [pen] }));
    fc.assert(
      fc.property(
        markedText().chain((one) => fc.tuple(fc.constant(one), fc.array(anySpan(one.spanned.text), { maxLength: 4 }))),
        ([{ spanned, marks, rules }, odd]) => {
          const { score, recall, decoys } = scoreSignals(spanned.text, [...spanned.spans, ...odd], marks, rules);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(recall ?? 0).toBeGreaterThanOrEqual(0);
          expect(recall ?? 0).toBeLessThanOrEqual(1);
          for (const taken of decoys) expect([0, 0.5, 1]).toContain(taken);
        },
      ),
      RUNS,
    );
  });
});

describe('how marks are cut', () => {
  it('splitting and reordering the marks of one pen changes nothing, even inside words', () => {
    const cut = markedText().chain(({ spanned, rules }) =>
      fc
        .record({
          pen,
          ends: fc.uniqueArray(fc.nat(spanned.text.length), { maxLength: 8 }),
          at: fc.array(fc.nat(spanned.text.length), { maxLength: 8 }),
        })
        .chain(({ pen, ends, at }) => {
          const sorted = ends.toSorted((a, b) => a - b);
          const whole = sorted.flatMap((start, n): Mark[] => {
            const end = sorted[n + 1];
            return n % 2 === 0 && end !== undefined ? [{ start, end, pen }] : [];
          });
          const split = whole.flatMap((mark) => {
            const cuts = [mark.start, ...at.filter((p) => p > mark.start && p < mark.end).toSorted((a, b) => a - b), mark.end];
            return cuts.slice(1).map((end, n): Mark => ({ start: cuts[n] ?? 0, end, pen }));
          });
          return fc.record({
            spanned: fc.constant(spanned),
            rules: fc.constant(rules),
            whole: fc.constant(whole),
            split: fc.shuffledSubarray(split, { minLength: split.length }),
          });
        }),
    );
    fc.assert(
      fc.property(cut, ({ spanned, rules, whole, split }) => {
        expect(scoreSignals(spanned.text, spanned.spans, split, rules)).toEqual(
          scoreSignals(spanned.text, spanned.spans, whole, rules),
        );
      }),
      RUNS,
    );
  });

  it('merging the marks of words that follow one another changes nothing', () => {
    fc.assert(
      fc.property(spannedText(), fc.infiniteStream(fc.boolean()), pen, rules, (spanned, chosen, pen, rules) => {
        const runs: Mark[][] = [[]];
        for (const { start, end } of words(spanned.text)) {
          if (chosen.next().value) runs.at(-1)?.push({ start, end, pen });
          else runs.push([]);
        }
        const merged = runs.flatMap((run): Mark[] => {
          const [first, last] = [run[0], run.at(-1)];
          return first && last ? [{ start: first.start, end: last.end, pen }] : [];
        });
        expect(scoreSignals(spanned.text, spanned.spans, merged, rules)).toEqual(
          scoreSignals(spanned.text, spanned.spans, runs.flat(), rules),
        );
      }),
      RUNS,
    );
  });

  it('reordering marks of both pens changes nothing where no word is touched by both pens', () => {
    fc.assert(
      fc.property(
        markedText().chain(({ spanned, marks, rules }) => {
          const all = words(spanned.text);
          const apart = marks.filter((mark, n) =>
            marks
              .slice(0, n)
              .every((other) => other.pen === mark.pen || !all.some((word) => touches(mark, word) && touches(other, word))),
          );
          return fc.record({
            spanned: fc.constant(spanned),
            rules: fc.constant(rules),
            apart: fc.constant(apart),
            turned: fc.shuffledSubarray(apart, { minLength: apart.length }),
          });
        }),
        ({ spanned, rules, apart, turned }) => {
          expect(scoreSignals(spanned.text, spanned.spans, turned, rules)).toEqual(
            scoreSignals(spanned.text, spanned.spans, apart, rules),
          );
        },
      ),
      RUNS,
    );
  });

  it('where two pens touch one word without overlapping, the later one has the word', () => {
    const spans: ScoredSpan[] = [{ role: 'signal', start: 0, end: 11, accepts: ['for'] }];
    const marks: Mark[] = [
      { start: 0, end: 3, pen: 'for' },
      { start: 4, end: 11, pen: 'against' },
    ];
    const score = (list: Mark[]) => scoreSignals('low-latency', spans, list, { marking: 'open', pens: 2 }).score;
    expect(score(marks)).toBe(0.5);
    expect(score(marks.toReversed())).toBe(1);
  });
});

describe('more marks', () => {
  it('a mark that touches no word of a signal never raises S', () => {
    fc.assert(
      fc.property(
        markedText().chain((one) => fc.record({ one: fc.constant(one), noise: markOn(one.spanned.text), at: fc.nat(6) })),
        ({ one: { spanned, marks, rules }, noise, at }) => {
          const signals = spanned.spans.filter(({ role }) => role === 'signal');
          fc.pre(!words(spanned.text).some((word) => touches(noise, word) && signals.some((span) => touches(span, word))));
          const before = scoreSignals(spanned.text, spanned.spans, marks, rules);
          const after = scoreSignals(spanned.text, spanned.spans, marks.toSpliced(at, 0, noise), rules);
          expect(after.score).toBeLessThanOrEqual(before.score);
          expect(after.credit).toBe(before.credit);
        },
      ),
      RUNS,
    );
  });

  it('marking a missed signal with an accepted pen never lowers S, in a blanket either, where no two spans share a word', () => {
    fc.assert(
      fc.property(markedText(), ({ spanned, marks, rules }) => {
        const before = scoreSignals(spanned.text, spanned.spans, marks, rules);
        const signals = spanned.spans.filter(({ role }) => role === 'signal');
        signals.forEach((signal, n) => {
          if (before.signals[n]?.state !== 'missed') return;
          const after = scoreSignals(spanned.text, spanned.spans, [...marks, over(signal)], rules);
          expect(after.signals[n]?.state).toBe('found');
          expect(after.score).toBeGreaterThanOrEqual(before.score);
          expect(after.blanket).toBe(before.blanket);
        });
      }),
      RUNS,
    );
  });

  it('where signals share words, marking a missed one may lower S: it takes the pen of the others (the checker refuses such spans)', () => {
    const spans: ScoredSpan[] = [
      { role: 'signal', start: 0, end: 5, accepts: ['for'], weight: 2 },
      { role: 'signal', start: 6, end: 10, accepts: ['for'], weight: 2 },
      { role: 'signal', start: 0, end: 16, accepts: ['against'] },
    ];
    const marks: Mark[] = [{ start: 0, end: 10, pen: 'for' }];
    const score = (more: Mark[]) => scoreSignals('alpha beta gamma', spans, [...marks, ...more], { marking: 'open', pens: 2 });
    expect(score([])).toMatchObject({ score: 0.8, signals: [{ state: 'found' }, { state: 'found' }, { state: 'missed' }] });
    expect(score([{ start: 0, end: 16, pen: 'against' }]).score).toBe(0.6);
  });
});

describe("the author's own marking", () => {
  it('scores 1 where no two spans share a word and every signal has a word and accepts a pen', () => {
    fc.assert(
      fc.property(spannedText(), rules, (spanned, rules) => {
        const marks = spanned.spans.filter(({ role }) => role === 'signal').map((span) => over(span));
        expect(scoreSignals(spanned.text, spanned.spans, marks, rules)).toMatchObject({
          score: 1,
          falseAlarms: 0,
          blanket: false,
        });
      }),
      RUNS,
    );
  });

  it('cannot score 1 where a signal has no word of its own, or none of its pens is accepted', () => {
    const open = (spans: ScoredSpan[], pens: Pens) =>
      scoreSignals(
        'weekly cost!',
        spans,
        spans.map((span) => over(span)),
        { marking: 'open', pens },
      ).score;
    const whole: ScoredSpan = { role: 'signal', start: 0, end: 11, accepts: ['for'] };
    expect(open([whole, { role: 'signal', start: 11, end: 12, accepts: ['for'] }], 1)).toBe(0.5);
    expect(open([whole, { role: 'signal', start: 7, end: 11, accepts: ['for'] }], 1)).toBe(0.5);
    expect(open([{ ...whole, accepts: [] }], 2)).toBe(0.5);
    expect(open([{ ...whole, accepts: [] }], 1)).toBe(1);
  });
});

describe('marking everything', () => {
  it('scores 0 in open marking where there is noise, one word or more', () => {
    const tried = { noise: 0 };
    fc.assert(
      fc.property(spannedText(), fc.constantFrom<Pens>(1, 2), (spanned, pens) => {
        const score = scoreSignals(spanned.text, spanned.spans, [all(spanned)], { marking: 'open', pens });
        if (score.noiseWords === 0 && score.decoys.length === 0) return;
        tried.noise += 1;
        expect(score).toMatchObject({ score: 0, blanket: true });
      }),
      RUNS,
    );
    expect(tried.noise).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('scores 0 in guided marking where decoys + plain >= signals and there is a signal or a decoy: all that is offered, or all the text', () => {
    fc.assert(
      fc.property(
        spannedText(['signal', 'decoy', 'plain', 'aside', null]).filter(
          (one) => count(one, 'decoy', 'plain') >= count(one, 'signal') && count(one, 'signal', 'decoy') > 0,
        ),
        fc.constantFrom<Pens>(1, 2),
        (spanned, pens) => {
          const score = (marks: Mark[]) => scoreSignals(spanned.text, spanned.spans, marks, { marking: 'guided', pens }).score;
          expect(score(spanned.spans.map((span) => over(span)))).toBe(0);
          expect(score([all(spanned)])).toBe(0);
        },
      ),
      RUNS,
    );
  });

  it('that is offered earns 1 - (decoys + plain) / signals with one pen, unless it is a blanket (then 0)', () => {
    const tried = { blanket: 0, other: 0 };
    fc.assert(
      fc.property(
        spannedText().filter((one) => count(one, 'signal') > 0),
        (spanned) => {
          const marks = spanned.spans.map((span) => over(span));
          const { score, blanket } = scoreSignals(spanned.text, spanned.spans, marks, { marking: 'guided', pens: 1 });
          tried[blanket ? 'blanket' : 'other'] += 1;
          const rest = 1 - count(spanned, 'decoy', 'plain') / count(spanned, 'signal');
          expect(score).toBeCloseTo(blanket ? 0 : Math.max(0, rest), 10);
        },
      ),
      RUNS,
    );
    expect(Math.min(tried.blanket, tried.other)).toBeGreaterThan(20);
  });
});
