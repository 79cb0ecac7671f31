import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerAttempt } from '../../../src/core/session/attempt.ts';
import { armOf } from '../../../src/core/session/comparison-arm.ts';
import { shuffled } from '../../../src/core/session/random.ts';
import type { MarkingMode } from '../../../src/core/signal/mark.ts';
import { comparedFamilies, wasOn } from '../../../src/core/stats/compared-families.ts';
import { markingComparison } from '../../../src/core/stats/marking-comparison.ts';
import { markingInComparison } from '../../../src/core/stats/marking-in-comparison.ts';
import { newcombe } from '../../../src/core/stats/newcombe.ts';
import { answer, exposure } from '../make-item.ts';

const DAY = 86_400_000;
const SETUP = { seed: 5, switched: [0], previousIds: new Map<string, string>(), isScenario: () => true };
const inArm = (arm: 'marked' | 'unmarked', from = 0) => {
  for (let n = from; ; n += 1) if (armOf(`f${n}`, SETUP.seed) === arm) return `f${n}`;
};
const at = (item: string, seq: number, days: number, marking: MarkingMode, over: Partial<AnswerAttempt> = {}) =>
  answer(item, seq, true, { at: days * DAY, marking, ...over });

describe('the coin', () => {
  it('gives about half of the families to each arm, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (seed) => {
        const marked = Array.from({ length: 400 }, (_, n) => armOf(`aif-c01/3.1/q${n}`, seed)).filter((arm) => arm === 'marked');
        // Six standard deviations either side.
        expect(Math.abs(marked.length - 200)).toBeLessThanOrEqual(60);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('falls the same way again for a family, and anew for another seed', () => {
    const arms = (seed: number) => Array.from({ length: 60 }, (_, n) => armOf(`f${n}`, seed)).join();
    expect(arms(7)).toBe(arms(7));
    expect(new Set([1, 2, 2 ** 33 + 1].map(arms)).size).toBe(3);
  });
});

describe('comparedFamilies', () => {
  const [marked, unmarked] = [inArm('marked'), inArm('unmarked')];

  it('tests a family at its next unmarked exposure at least a day after the first', () => {
    const attempts = [
      at(marked, 1, 1, 'guided'),
      at(marked, 2, 1.5, 'off'),
      at(marked, 3, 2.5, 'guided'),
      at(marked, 4, 3, 'off'),
      at(marked, 5, 4, 'off'),
    ];
    expect(comparedFamilies(attempts, SETUP)).toMatchObject([{ family: marked, arm: 'marked', kept: true, test: { seq: 4 } }]);
  });

  it('takes a mock exam as unmarked, whether marks were made in it or not', () => {
    const attempts = [at(unmarked, 1, 1, 'off'), at(unmarked, 2, 5, 'guided', { mode: 'mock' })];
    expect(comparedFamilies(attempts, SETUP)).toMatchObject([{ arm: 'unmarked', kept: true, test: { seq: 2 } }]);
  });

  it('leaves out what was met first otherwise: in a mock exam, opened, while it was off, or without a marking step', () => {
    const first = [
      at('a', 1, 1, 'guided', { mode: 'mock' }),
      exposure('b', 2, { at: DAY }),
      at('c', 3, 20, 'guided'),
      at('d', 4, 1, 'off'),
    ];
    const later = ['a', 'b', 'c', 'd'].map((item, n) => at(item, 10 + n, 40, 'off'));
    const setup = { ...SETUP, switched: [0, 10 * DAY, 30 * DAY], isScenario: (item: string) => item !== 'd' };
    expect(comparedFamilies([...first, ...later], setup)).toEqual([]);
  });

  it('counts a family in the arm of its coin where practice did not keep to it', () => {
    expect(comparedFamilies([at(marked, 1, 1, 'off')], SETUP)).toMatchObject([{ arm: 'marked', kept: false }]);
  });

  it('knows a family that was renamed, and keeps its arm', () => {
    const renamed = { ...SETUP, previousIds: new Map([[marked, 'new']]) };
    const attempts = [at(marked, 1, 1, 'guided'), at('new', 2, 3, 'off')];
    expect(comparedFamilies(attempts, renamed)).toMatchObject([{ family: 'new', arm: 'marked', test: { item: 'new' } }]);
  });

  it('says the same whatever the order in which the attempts are given', () => {
    const one = fc.record({
      item: fc.constantFrom('f1', 'f2', 'f3', 'f4'),
      device: fc.constantFrom('d1', 'd2'),
      days: fc.integer({ min: 0, max: 12 }),
      marking: fc.constantFrom<MarkingMode>('off', 'guided', 'open'),
      mode: fc.constantFrom<AnswerAttempt['mode']>('practice', 'review', 'mock'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 25 }), fc.nat(), (drawn, seed) => {
        const attempts = drawn.map(({ item, device, days, marking, mode }, n) =>
          at(item, n + 1, days, marking, { device, mode, id: `${n}` }),
        );
        const mixed = shuffled(attempts, () => ((seed * 7919) % 997) / 997);
        expect(comparedFamilies(mixed, SETUP)).toEqual(comparedFamilies(attempts, SETUP));
        for (const { first, test } of comparedFamilies(attempts, SETUP)) {
          if (test) expect(test.at - first.at).toBeGreaterThanOrEqual(DAY);
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe('wasOn', () => {
  it('goes by the times at which it was switched', () => {
    expect([5, 10, 19, 20, 29, 30].map((time) => wasOn({ switched: [10, 20, 30] }, time))).toEqual([
      ...[false, true, true, false, false, true],
    ]);
  });
});

describe('markingInComparison', () => {
  const [marked, unmarked] = [inArm('marked'), inArm('unmarked')];
  const shown = (family: string, attempts: readonly AnswerAttempt[], day: number, wanted: MarkingMode = 'open') =>
    markingInComparison(family, attempts, SETUP, wanted, day * DAY);

  it('shows a new family as its coin says, and keeps to it for a day', () => {
    expect([shown(marked, [], 1), shown(unmarked, [], 1)]).toEqual(['open', 'off']);
    const met = [at(marked, 1, 1, 'open'), at(unmarked, 2, 1, 'off')];
    expect([shown(marked, met, 1.9), shown(unmarked, met, 1.9)]).toEqual(['open', 'off']);
  });

  it('brings both arms back unmarked after a day, and as wanted once they were tested', () => {
    const met = [at(marked, 1, 1, 'open'), at(unmarked, 2, 1, 'off')];
    expect([shown(marked, met, 2), shown(unmarked, met, 2)]).toEqual(['off', 'off']);
    const tested = [...met, at(marked, 3, 2, 'off'), at(unmarked, 4, 2, 'off')];
    expect([shown(marked, tested, 3), shown(unmarked, tested, 3)]).toEqual(['open', 'open']);
  });

  it('leaves alone what does not take part, a learner who wants no marking, and everything while it is off', () => {
    expect(shown(unmarked, [at(unmarked, 1, 1, 'guided', { mode: 'mock' })], 5)).toBe('open');
    expect(shown(marked, [], 1, 'off')).toBe('off');
    expect(markingInComparison(unmarked, [], { ...SETUP, switched: [0, 1] }, 'open', 2)).toBe('open');
  });

  it('makes, day after day, tests of exactly the families that take part', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }), (drawn) => {
        const log: AnswerAttempt[] = [];
        drawn.forEach((n, seq) => {
          const day = seq / 4;
          log.push(at(`f${n}`, seq + 1, day, shown(`f${n}`, log, day, 'guided')));
        });
        for (const { family, kept, test } of comparedFamilies(log, SETUP)) {
          expect(kept).toBe(true);
          const own = log.filter((one) => one.family === family);
          const first = own[0]?.at ?? 0;
          expect(test).toBe(own.find((one) => one.at >= first + DAY));
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('newcombe', () => {
  // The examples of Newcombe's paper (table II, method 10).
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives the published interval for %i/%i against %i/%i', (a, m, b, n, low, high) => {
    const found = newcombe({ right: a, total: m }, { right: b, total: n }, 1.959964);
    expect(found.value).toBeCloseTo(a / m - b / n, 12);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });
});

describe('markingComparison', () => {
  const families = (arm: 'marked' | 'unmarked', tested: number, right: number, waiting = 0) =>
    Array.from({ length: tested + waiting }, (_, n) => ({
      ...{ family: `${arm}${n}`, arm, first: answer('a', 1, true), kept: n > 0 },
      test: n < tested ? answer('a', 2, n < right) : undefined,
    }));

  it('tells no difference below 40 tested families in either arm', () => {
    const reported = markingComparison([...families('marked', 39, 30, 4), ...families('unmarked', 60, 30)]);
    expect(reported.difference).toBeNull();
    expect(reported.marked).toEqual({ right: 30, total: 39, waiting: 4, kept: 42 });
  });

  it('tells it with its interval from 40 on, marked less unmarked', () => {
    const reported = markingComparison([...families('marked', 40, 36), ...families('unmarked', 40, 26)]);
    expect(reported.difference?.value).toBeCloseTo(0.25, 12);
    expect(reported.difference?.low).toBeGreaterThan(0);
    expect(reported.difference?.high).toBeLessThan(0.5);
  });
});
