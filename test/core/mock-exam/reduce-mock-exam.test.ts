import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MockExamState } from '../../../src/core/mock-exam/mock-exam-state.ts';
import type { MockExamEvent, MockExamStep } from '../../../src/core/mock-exam/mock-exam-step.ts';
import { newMockExamState, reduceMockExam, stepMockExam } from '../../../src/core/mock-exam/reduce-mock-exam.ts';
import { timeLeft } from '../../../src/core/mock-exam/time-left.ts';
import { makeMockExam, makeSteps, START } from './make-mock-exam.ts';

const A = { kind: 'multiple-choice', option: 'a' } as const;
const B = { kind: 'multiple-choice', option: 'b' } as const;

describe('the log of a sitting', () => {
  it('comes to what was answered, flagged, struck out, marked, and how sure it was', () => {
    const state = reduceMockExam(
      makeMockExam(),
      makeSteps(
        [0, { type: 'show', item: 'q1' }],
        [5, { type: 'respond', item: 'q1', response: A }],
        [6, { type: 'flag', item: 'q1', on: true }],
        [7, { type: 'strike', item: 'q1', option: 'c', on: true }],
        [8, { type: 'mark', item: 'q1', mark: { start: 0, end: 4, pen: 'for' } }],
        [9, { type: 'confidence', item: 'q1', confidence: 'sure' }],
      ),
    );
    expect(state.items['q1']).toMatchObject({
      ...{ response: A, flagged: true, struck: ['c'], confidence: 'sure', visits: 1, spent: 9000 },
      marks: [{ start: 0, end: 4, pen: 'for' }],
    });
    expect(state.items['q2']).toMatchObject({ response: null, visits: 0, spent: 0 });
  });

  it('gives time to the question on the screen, and none to any while the clock stands', () => {
    const state = reduceMockExam(
      makeMockExam({ pauses: true }),
      makeSteps(
        [0, { type: 'show', item: 'q1' }],
        [10, { type: 'show', item: 'q2' }],
        [30, { type: 'pause' }],
        [90, { type: 'resume' }],
        [95, { type: 'show', item: null }],
      ),
    );
    expect([state.items['q1']?.spent, state.items['q2']?.spent]).toEqual([10_000, 25_000]);
    expect(state.deadline).toBe(START + 360_000);
  });

  it('keeps what was thought first beside what was thought last', () => {
    const state = reduceMockExam(
      makeMockExam(),
      makeSteps(
        [0, { type: 'show', item: 'q1' }],
        [1, { type: 'respond', item: 'q1', response: B }],
        [2, { type: 'respond', item: 'q1', response: A }],
        [3, { type: 'show', item: 'q2' }],
        [4, { type: 'show', item: 'q1' }],
        [5, { type: 'respond', item: 'q1', response: B }],
        [6, { type: 'show', item: null }],
        [7, { type: 'show', item: 'q1' }],
        [8, { type: 'submit', by: 'learner' }],
      ),
    );
    expect(state.items['q1']?.settled).toEqual([A, B]);
    expect(state.ended).toEqual({ at: START + 8000, by: 'learner' });
  });

  it('takes no answer at the deadline or after it, and is then handed in with those given before', () => {
    const state = reduceMockExam(
      makeMockExam(),
      makeSteps(
        [0, { type: 'show', item: 'q1' }],
        [299.999, { type: 'respond', item: 'q1', response: A }],
        [300, { type: 'respond', item: 'q1', response: B }],
        [9000, { type: 'submit', by: 'deadline' }],
      ),
    );
    expect(state.items['q1']?.response).toEqual(A);
    expect(state.ended).toEqual({ at: START + 300_000, by: 'deadline' });
    expect(state.items['q1']?.spent).toBe(300_000);
  });

  it('cannot be handed in by the deadline before it', () => {
    expect(reduceMockExam(makeMockExam(), makeSteps([299, { type: 'submit', by: 'deadline' }])).ended).toBeNull();
  });

  it('handed in after the deadline was handed in by it, whoever asked', () => {
    const { ended } = reduceMockExam(makeMockExam(), makeSteps([301, { type: 'submit', by: 'learner' }]));
    expect(ended).toEqual({ at: START + 300_000, by: 'deadline' });
  });

  it('handed in while the clock stands keeps the time that was left then', () => {
    const events = [
      [60, { type: 'pause' }],
      [500, { type: 'submit', by: 'learner' }],
    ] as const;
    const state = reduceMockExam(makeMockExam({ pauses: true }), makeSteps(...events));
    expect(state.ended).toEqual({ at: START + 500_000, by: 'learner' });
    expect(timeLeft(state, START + 900_000)).toBe(240_000);
  });

  it('takes nothing but going on or handing in while the clock stands', () => {
    const paused = reduceMockExam(makeMockExam({ pauses: true }), makeSteps([60, { type: 'pause' }]));
    for (const event of [
      { type: 'respond', item: 'q1', response: A },
      { type: 'show', item: 'q2' },
      { type: 'pause' },
      { type: 'submit', by: 'deadline' },
    ] as const) {
      const [step] = makeSteps([400, event]);
      expect(step && stepMockExam(makeMockExam({ pauses: true }), paused, step)).toBe(paused);
    }
  });

  it('cannot be gone on with where it was not stopped, nor be upset by a time that is none', () => {
    const state = newMockExamState(makeMockExam({ pauses: true }));
    const steps = makeSteps(
      [60, { type: 'resume' }],
      [Number.NaN, { type: 'show', item: 'q1' }],
      [5, { type: 'clock', by: Number.NaN }],
      [5, { type: 'clock', by: Number.POSITIVE_INFINITY }],
    );
    for (const step of steps) expect(stepMockExam(makeMockExam({ pauses: true }), state, step)).toBe(state);
  });

  it('stays where a clock was set beyond what a number can hold', () => {
    const [far, farther] = makeSteps([5, { type: 'clock', by: Number.MAX_VALUE }], [6, { type: 'clock', by: Number.MAX_VALUE }]);
    const mockExam = makeMockExam();
    const moved = far && stepMockExam(mockExam, newMockExamState(mockExam), far);
    expect(moved && farther && stepMockExam(mockExam, moved, farther)).toBe(moved);
    expect(Number.isFinite(moved?.deadline)).toBe(true);
  });

  it('cannot be paused where that was not agreed on', () => {
    const mockExam = makeMockExam();
    const [pause] = makeSteps([5, { type: 'pause' }]);
    const state = newMockExamState(mockExam);
    expect(pause && stepMockExam(mockExam, state, pause)).toBe(state);
  });

  it.each([
    ['none', 300],
    ['25%', 375],
    ['50%', 450],
    ['100%', 600],
    ['30 minutes', 2100],
  ] as const)('with extra time %s ends after %i s', (extra, seconds) => {
    expect(newMockExamState(makeMockExam({ extra })).deadline).toBe(START + seconds * 1000);
  });
});

const item = fc.constantFrom('q1', 'q2', 'q3', 'stranger');
const event: fc.Arbitrary<MockExamEvent> = fc.oneof(
  fc.record({ type: fc.constant('show' as const), item: fc.option(item) }),
  fc.record({ type: fc.constant('respond' as const), item, response: fc.option(fc.constantFrom(A, B)) }),
  fc.record({ type: fc.constant('strike' as const), item, option: fc.constantFrom('a', 'b'), on: fc.boolean() }),
  fc.record({ type: fc.constant('flag' as const), item, on: fc.boolean() }),
  fc.record({
    type: fc.constant('mark' as const),
    item,
    mark: fc.record({
      start: fc.integer({ min: -3, max: 9 }),
      end: fc.integer({ min: -3, max: 9 }),
      pen: fc.constant('for' as const),
    }),
  }),
  fc.record({
    type: fc.constant('unmark' as const),
    item,
    start: fc.integer({ min: 0, max: 9 }),
    end: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ type: fc.constant('clear-marks' as const), item }),
  fc.record({
    type: fc.constant('confidence' as const),
    item,
    confidence: fc.constantFrom('sure' as const, 'guessed' as const, null),
  }),
  fc.constantFrom({ type: 'pause' as const }, { type: 'resume' as const }),
  fc.record({ type: fc.constant('submit' as const), by: fc.constantFrom('learner' as const, 'deadline' as const) }),
);
/** Steps at any time, back and forth. */
const steps = fc.array(fc.tuple(fc.integer({ min: -100, max: 500 }), event), { maxLength: 40 }).map((list) => makeSteps(...list));
const pauses = fc.boolean();
/** The same, with a clock that is set now and then. */
const setClock = fc.record({ type: fc.constant('clock' as const), by: fc.integer({ min: -7_200_000, max: 7_200_000 }) });
const stepsAndClock = fc
  .array(fc.tuple(fc.nat(60), fc.oneof({ weight: 5, arbitrary: event }, { weight: 1, arbitrary: setClock })), { maxLength: 40 })
  .map((list) => makeSteps(...list));

function expectSound(state: MockExamState, before: MockExamState | undefined) {
  expect(Object.keys(state.items)).toEqual(['q1', 'q2', 'q3']);
  expect(state.shown === null || state.shown in state.items).toBe(true);
  for (const one of Object.values(state.items)) {
    expect(one.spent).toBeGreaterThanOrEqual(0);
    expect(new Set(one.struck).size).toBe(one.struck.length);
    for (const { start, end } of one.marks) expect(start >= 0 && start < end).toBe(true);
  }
  const spent = Object.values(state.items).reduce((sum, one) => sum + one.spent, 0);
  expect(spent).toBeLessThanOrEqual(state.deadline - START);
  if (state.ended) expect(state.ended.at).toBeLessThanOrEqual(state.deadline);
  if (before) {
    expect(state.last).toBeGreaterThanOrEqual(before.last);
    if (before.ended) expect(state).toBe(before);
  }
}

describe('any steps in any order', () => {
  it('leave a sound state after each of them', () => {
    fc.assert(
      fc.property(steps, pauses, (list, allowed) => {
        const mockExam = makeMockExam({ pauses: allowed });
        let before: MockExamState | undefined;
        for (const step of list) {
          const state: MockExamState = stepMockExam(mockExam, before ?? newMockExamState(mockExam), step);
          expectSound(state, before);
          before = state;
        }
      }),
    );
  });

  it('come to the same whatever the order they were stored in', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (list, chance) => {
        const mockExam = makeMockExam({ pauses: true });
        const mixed = list
          .map((step): readonly [MockExamStep, number] => [step, Number(chance.next().value)])
          .toSorted((a, b) => a[1] - b[1])
          .map(([step]) => step);
        expect(reduceMockExam(mockExam, mixed)).toEqual(reduceMockExam(mockExam, list));
      }),
    );
  });

  it('come to the same taken one by one', () => {
    fc.assert(
      fc.property(stepsAndClock, pauses, (list, allowed) => {
        const mockExam = makeMockExam({ pauses: allowed });
        const folded = list.reduce((state, step) => stepMockExam(mockExam, state, step), newMockExamState(mockExam));
        expect(reduceMockExam(mockExam, list)).toEqual(folded);
      }),
    );
  });

  it('never let an answer count that came at the deadline or after it', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 300, max: 9000 }), item, (list, late, id) => {
        const mockExam = makeMockExam();
        const before = reduceMockExam(mockExam, list);
        const [answered] = makeSteps([late, { type: 'respond', item: id, response: A }]);
        expect(answered && stepMockExam(mockExam, before, answered)).toBe(before);
      }),
    );
  });

  it('pause nothing where pauses were not agreed on', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const without = list.filter(({ event: { type } }) => type !== 'pause' && type !== 'resume');
        expect(reduceMockExam(makeMockExam(), list)).toEqual(reduceMockExam(makeMockExam(), without));
      }),
    );
  });

  it('never make the time left grow, nor does setting the clock', () => {
    fc.assert(
      fc.property(stepsAndClock, pauses, (list, allowed) => {
        const mockExam = makeMockExam({ pauses: allowed });
        let [state, now] = [newMockExamState(mockExam), START];
        let left = timeLeft(state, now);
        for (const { at, event: what, ...step } of list) {
          // Real time goes on by as much as the step says; what the clock shows is another matter.
          now += at - START;
          expect(timeLeft(state, now)).toBeLessThanOrEqual(left);
          left = timeLeft(state, now);
          if (what.type === 'clock') now += what.by;
          state = stepMockExam(mockExam, state, { ...step, at: now, event: what });
          expect(timeLeft(state, now)).toBeLessThanOrEqual(left);
          left = timeLeft(state, now);
        }
      }),
    );
  });
});
