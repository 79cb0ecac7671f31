import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerAttempt, Attempt } from '../../../src/core/session/attempt.ts';
import { armOf } from '../../../src/core/session/comparison-arm.ts';
import { shuffled } from '../../../src/core/session/random.ts';
import type { MarkingMode } from '../../../src/core/signal/mark.ts';
import { type ComparisonSetup, comparedFamilies, wasOn } from '../../../src/core/stats/compared-families.ts';
import { markingComparison } from '../../../src/core/stats/marking-comparison.ts';
import { markingInComparison, type Shown } from '../../../src/core/stats/marking-in-comparison.ts';
import { newcombe } from '../../../src/core/stats/newcombe.ts';
import { answer, exposure } from '../make-item.ts';

const DAY = 86_400_000;
const SETUP: ComparisonSetup = { seed: 5, switched: [0], previousIds: new Map<string, string>(), cuesOf: () => ['x'] };
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
  const found = (attempts: readonly Attempt[], more: Partial<ComparisonSetup> = {}) =>
    comparedFamilies(attempts, { ...SETUP, ...more }).families;

  it('tests a family by the first new one with a cue of it that is met unmarked, a day or more after it', () => {
    const attempts = [
      at(marked, 1, 1, 'guided'),
      at('soon', 2, 1.5, 'off'),
      at(marked, 3, 2.5, 'off'),
      at('other cue', 4, 2.6, 'off'),
      at('test', 5, 3, 'off'),
      at('later', 6, 4, 'off'),
    ];
    const cuesOf = (item: string) => (item === 'other cue' ? ['z'] : item === 'test' ? ['y', 'x'] : ['x']);
    expect(found(attempts, { cuesOf })[0]).toMatchObject({
      family: marked,
      arm: 'marked',
      kept: true,
      test: { seq: 5 },
      tested: 0,
    });
    // What is met within the day, or with another cue, takes part itself; what was a test does not; and then the next may be tested.
    expect(found(attempts, { cuesOf }).map(({ family, test }) => [family, test?.seq])).toEqual([
      [marked, 5],
      ['soon', 6],
      ['other cue', undefined],
    ]);
  });

  it('never tests by the same family, nor by one that was met before', () => {
    const again = [at(marked, 1, 1, 'guided'), at(marked, 2, 3, 'off'), at(marked, 3, 9, 'off', { mode: 'mock' })];
    expect(found(again)).toMatchObject([{ test: undefined }]);
    const known = [exposure('seen', 1, { at: 0 }), at(marked, 2, 1, 'guided'), at('seen', 3, 3, 'off')];
    expect(found(known)).toMatchObject([{ family: marked, test: undefined }]);
  });

  it('takes a mock exam as unmarked, whether marks were made in it or not', () => {
    const attempts = [at(unmarked, 1, 1, 'off'), at('test', 2, 5, 'guided', { mode: 'mock' })];
    expect(found(attempts)).toMatchObject([{ arm: 'unmarked', kept: true, test: { seq: 2 } }]);
  });

  it('takes no test from a question that was marked though it should not have been, in either arm', () => {
    for (const family of [marked, unmarked]) {
      const attempts = [
        at(family, 1, 1, family === marked ? 'guided' : 'off'),
        at('test', 2, 3, 'guided'),
        at('next', 3, 4, 'off'),
      ];
      expect(found(attempts).map((one) => [one.family, one.test?.seq])).toEqual([[family, 3]]);
    }
  });

  it('leaves out what was met first otherwise: in a mock exam, opened, while it was off, or without a marking step', () => {
    const first = [
      at('a', 1, 1, 'guided', { mode: 'mock' }),
      exposure('b', 2, { at: DAY }),
      at('c', 3, 20, 'guided'),
      at('d', 4, 1, 'off'),
    ];
    const later = ['a', 'b', 'c', 'd'].map((item, n) => at(item, 10 + n, 40, 'off'));
    const cuesOf = (item: string) => (item === 'd' ? [] : ['x']);
    expect(found([...first, ...later], { switched: [0, 10 * DAY, 30 * DAY], cuesOf })).toEqual([]);
  });

  it('counts a family in the arm of its coin where practice did not keep to it', () => {
    expect(found([at(marked, 1, 1, 'off')])).toMatchObject([{ arm: 'marked', kept: false }]);
  });

  it('knows a family that was renamed, and keeps its arm', () => {
    const attempts = [at(marked, 1, 1, 'guided'), at('new', 2, 3, 'off'), at('test', 3, 4, 'off')];
    const renamed = found(attempts, { previousIds: new Map([[marked, 'new']]) });
    expect(renamed).toMatchObject([{ family: 'new', arm: 'marked', test: { item: 'test' } }]);
  });

  it('says the same whatever the order in which the attempts are given', () => {
    const one = fc.record({
      item: fc.constantFrom('f1', 'f2', 'f3', 'f4', 'f5', 'f6'),
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
        expect(found(mixed)).toEqual(found(attempts));
        const tests = found(attempts).flatMap(({ test }) => test ?? []);
        expect(new Set(tests.map(({ family }) => family)).size).toBe(tests.length);
        for (const { family, first, test } of found(attempts)) {
          if (!test) continue;
          expect(test.at - first.at).toBeGreaterThanOrEqual(DAY);
          expect(test.family).not.toBe(family);
          expect(found(attempts).some((other) => other.family === test.family)).toBe(false);
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
  const shown = (
    family: string,
    attempts: readonly AnswerAttempt[],
    day: number,
    more: Partial<Shown & ComparisonSetup> = {},
  ) => {
    const setup = { ...SETUP, ...more };
    return markingInComparison(
      { family, cues: ['x'], wanted: 'open', ...more },
      comparedFamilies(attempts, setup),
      setup,
      day * DAY,
    );
  };

  it('shows a new family as its coin says, and keeps to it until what it taught was tested', () => {
    expect([shown(marked, [], 1), shown(unmarked, [], 1)]).toEqual(['open', 'off']);
    const met = [at(marked, 1, 1, 'open'), at(unmarked, 2, 1, 'off')];
    expect([shown(marked, met, 5), shown(unmarked, met, 5)]).toEqual(['open', 'off']);
    const tested = [...met, at('t1', 3, 5, 'off'), at('t2', 4, 5, 'off')];
    expect([shown(marked, tested, 6), shown(unmarked, tested, 6)]).toEqual(['open', 'open']);
  });

  it('shows a new family unmarked where it tests another, whatever the arm of either', () => {
    const [fresh, other] = [inArm('marked', 20), inArm('unmarked', 20)];
    for (const met of [at(marked, 1, 1, 'open'), at(unmarked, 1, 1, 'off')]) {
      expect([fresh, other].map((family) => shown(family, [met], 1.9))).toEqual(['open', 'off']);
      expect([fresh, other].map((family) => shown(family, [met], 2))).toEqual(['off', 'off']);
      expect(shown(fresh, [met], 2, { cues: ['another'] })).toBe('open');
    }
  });

  it('leaves alone what does not take part, a learner who wants no marking, and everything while it is off', () => {
    expect(shown(unmarked, [at(unmarked, 1, 1, 'guided', { mode: 'mock' })], 5)).toBe('open');
    expect(shown(marked, [], 1, { wanted: 'off' })).toBe('off');
    expect(shown(unmarked, [], 2, { switched: [0, 1] })).toBe('open');
  });

  it('makes, day after day, what the count of the families then takes as kept and as tests', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (drawn) => {
        const log: AnswerAttempt[] = [];
        const cuesOf = (item: string) => [`c${Number(item.slice(1)) % 3}`];
        drawn.forEach((n, seq) => {
          const day = seq / 4;
          log.push(at(`f${n}`, seq + 1, day, shown(`f${n}`, log, day, { wanted: 'guided', cues: cuesOf(`f${n}`), cuesOf })));
        });
        const { families, met } = comparedFamilies(log, { ...SETUP, cuesOf });
        expect(families.every(({ kept }) => kept)).toBe(true);
        // Every family is one that takes part or a test: none is lost to being shown otherwise than it counts.
        expect(families.length + families.filter(({ test }) => test).length).toBe(met.size);
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
  /** Families of an arm, the first so many of them tested, right or not. */
  const arm = (name: 'marked' | 'unmarked', right: readonly boolean[], waiting = 0) =>
    [...right, ...Array.from({ length: waiting }, () => undefined)].map((isRight, n) => ({
      ...{ family: `${name}${n}`, arm: name, first: answer('a', 1, true), kept: n > 0, cues: ['x'] },
      test: isRight === undefined ? undefined : answer('b', 2, isRight),
      tested: isRight === undefined ? -1 : 2 * n + (name === 'marked' ? 0 : 1),
    }));
  const rights = (total: number, right: number) => Array.from({ length: total }, (_, n) => n < right);

  it('looks after a quarter, a half and all of what was planned, and tells nothing else between', () => {
    const told = (tests: number) =>
      markingComparison([...arm('marked', rights(tests, tests * 0.7)), ...arm('unmarked', rights(tests, tests * 0.6))], 100);
    expect([24, 25, 49, 50, 99].map((tests) => [told(tests).looked, told(tests).more, told(tests).outcome])).toEqual([
      [0, 2, null],
      [1, 50, null],
      [1, 2, null],
      [2, 100, null],
      [2, 2, null],
    ]);
    expect(told(100)).toMatchObject({
      looked: 3,
      more: null,
      outcome: { verdict: 'none', tests: { marked: 100, unmarked: 100 }, right: { marked: 70, unmarked: 60 } },
    });
  });

  it('needs both arms for a look', () => {
    const { looked, more } = markingComparison([...arm('marked', rights(60, 60), 3), ...arm('unmarked', rights(10, 0))], 100);
    expect([looked, more]).toEqual([0, 15]);
  });

  it('looks at all tests of both arms up to the same moment', () => {
    // The marked arm is ahead: by the time the other has 20 tests it has 40.
    const ahead = arm('marked', rights(40, 30)).map((one, n) => ({ ...one, tested: n }));
    const behind = arm('unmarked', rights(20, 0)).map((one, n) => ({ ...one, tested: 2 * n + 0.5 }));
    expect(markingComparison([...ahead, ...behind], 80).outcome).toMatchObject({
      ...{ tests: { marked: 39, unmarked: 20 }, right: { marked: 30, unmarked: 0 } },
    });
  });

  it('counts the tests up to a look, and stays with its verdict whatever comes after', () => {
    const early = [...arm('marked', rights(25, 25)), ...arm('unmarked', rights(25, 2))];
    const outcome = markingComparison(early, 100).outcome;
    expect(outcome).toMatchObject({
      verdict: 'marking',
      tests: { marked: 25, unmarked: 25 },
      right: { marked: 25, unmarked: 2 },
    });
    const later = [
      ...arm('marked', [...rights(25, 25), ...rights(75, 0)]),
      ...arm('unmarked', [...rights(25, 2), ...rights(75, 75)]),
    ];
    expect(markingComparison(later, 100).outcome).toEqual(outcome);
  });

  it('asks for more at an early look than at the last: the same share is a verdict there only', () => {
    const verdict = (tests: number) =>
      markingComparison([...arm('marked', rights(tests, tests * 0.8)), ...arm('unmarked', rights(tests, tests * 0.6))], 100)
        .outcome?.verdict;
    expect([25, 50, 100].map(verdict)).toEqual([undefined, undefined, 'marking']);
  });

  it('has no look and no verdict where a bank serves fewer than 80 an arm', () => {
    const all = [...arm('marked', rights(79, 79)), ...arm('unmarked', rights(79, 0))];
    expect(markingComparison(all, 79)).toMatchObject({ looks: [], looked: 0, more: null, outcome: null });
    expect(markingComparison(all, 80)).toMatchObject({
      looks: [20, 40, 80],
      outcome: { verdict: 'marking', tests: { marked: 20, unmarked: 20 } },
    });
  });
});
