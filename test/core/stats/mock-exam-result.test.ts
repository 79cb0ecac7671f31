import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/core/item/item.ts';
import type { Response } from '../../../src/core/item/response.ts';
import type { MockExamItem, MockExamState } from '../../../src/core/mock-exam/mock-exam-state.ts';
import { newMockExamState } from '../../../src/core/mock-exam/reduce-mock-exam.ts';
import { isRight } from '../../../src/core/score/score.ts';
import { scoreResponse } from '../../../src/core/score/score-response.ts';
import type { AnswerAttempt } from '../../../src/core/session/attempt.ts';
import { seededRandom, shuffled } from '../../../src/core/session/random.ts';
import { type MockExamResult, mockExamResult } from '../../../src/core/stats/mock-exam-result.ts';
import { wilson } from '../../../src/core/stats/wilson.ts';
import { answer, choice, choiceKey, markingResult, option } from '../make-item.ts';
import { makeMockExam } from '../mock-exam/make-mock-exam.ts';

const RIGHT: Response = { kind: 'multiple-choice', option: 'a' };
const WRONG: Response = { kind: 'multiple-choice', option: 'b' };
const OTHER: Response = { kind: 'multiple-choice', option: 'c' };

const blueprint = { cut: { mean: 0.7, sd: 0.05 }, secondsPerQuestion: 80 };
/** Six questions: 2.1, 3.2 and 3.10 twice each; the last is unscored. */
const TASKS = ['2.1', '3.10', '3.2', '2.1', '3.10', '3.2'];
const items = TASKS.map((task, at) => ({
  ...{ item: `q${at}`, family: `q${at}`, task, domain: task.slice(0, 1) },
  scored: at !== 5,
}));
const mockExam = { ...makeMockExam(), form: { ...makeMockExam().form, items } };

const judge = (_: string, response: Response): boolean => isRight(scoreResponse(choice, choiceKey, response));
const start = newMockExamState(mockExam);
const worked = (changed: Readonly<Record<string, Partial<MockExamItem>>>): MockExamState => ({
  ...start,
  items: Object.fromEntries(Object.entries(start.items).map(([id, item]) => [id, { ...item, ...changed[id] }])),
});
const result = (attempts: readonly AnswerAttempt[], state = start, met: readonly string[] = []): MockExamResult =>
  mockExamResult(mockExam, state, attempts, blueprint, new Set(met), judge, () => 'multiple-choice');

const tally = (name: string, right: number, total: number) => ({ name, right, total });

describe('the result of a sitting', () => {
  it('is about the scored questions, beside all of them; whatever has no answer is wrong', () => {
    const found = result([
      answer('q0', 1, true),
      answer('q1', 2, false),
      answer('q4', 3, false, { score: { outcome: 'unanswered' } }),
      answer('q5', 4, true),
    ]);
    expect(found).toMatchObject({ scored: { right: 1, total: 5 }, all: { right: 2, total: 6 }, standard: 0.7 });
    expect(found.unanswered).toEqual(['q2', 'q3', 'q4']);
    expect(found.interval).toEqual(wilson(1, 5));
  });

  it('is about what was met for the first time, and has no interval where nothing was', () => {
    const right = ['q0', 'q1', 'q2'].map((id, n) => answer(id, n, true));
    const found = result(right, start, ['q0', 'q3', 'q5']);
    expect(found.fresh).toEqual({ right: 2, total: 3 });
    expect(found.interval).toEqual(wilson(2, 3));
    expect([found.scored, found.repeats]).toEqual([{ right: 3, total: 5 }, 3]);
    const again = result(right, start, ['q0', 'q1', 'q2', 'q3', 'q4', 'q5']);
    expect([again.fresh, again.interval, again.limits]).toEqual([
      { right: 0, total: 0 },
      null,
      { aboveFrom: null, belowTo: null },
    ]);
  });

  it('is told by task and kind, in the guide’s order, questions never shown among them', () => {
    const found = result([answer('q0', 1, true), answer('q1', 2, true, { kind: 'multiple-response' }), answer('q5', 3, true)]);
    expect(found.byTask).toEqual([tally('2.1', 1, 2), tally('3.2', 1, 2), tally('3.10', 1, 2)]);
    expect(found.byKind).toEqual([tally('multiple-choice', 2, 5), tally('multiple-response', 1, 1)]);
  });

  it('tells the signals that were met, the least found first; none of a question in which nothing was marked', () => {
    const marks = [{ start: 0, end: 3, pen: 'for' }] as const;
    const met = (...signals: [string, 'found' | 'clipped' | 'missed'][]) =>
      markingResult({ signals: signals.map(([signal, state]) => ({ signal, state, pen: null, weight: 1 })) });
    const found = result([
      answer('q0', 1, true, { marks, marked: met(['s', 'found'], ['t', 'clipped']) }),
      answer('q1', 2, true, { marks, marked: met(['s', 'missed'], ['u', 'found']) }),
      answer('q2', 3, true, { marks: [], marked: met(['t', 'missed'], ['v', 'missed']) }),
    ]);
    expect(found.bySignal).toEqual([tally('t', 0, 1), tally('s', 1, 2), tally('u', 1, 1)]);
  });

  it('tells the time of each question that was shown against the pace, the longest first', () => {
    const found = result([], worked({ q1: { spent: 5000, visits: 1 }, q2: { spent: 90_000, visits: 2 } }));
    expect(found.times).toEqual([
      { item: 'q2', spent: 90_000 },
      { item: 'q1', spent: 5000 },
    ]);
    expect(found.pace).toBe(80_000);
  });

  it('tells which changes of mind helped and which did harm, and that taking an answer back is one', () => {
    const state = worked({
      q0: { settled: [WRONG, RIGHT], response: RIGHT },
      q1: { settled: [RIGHT, WRONG], response: WRONG },
      q2: { settled: [WRONG, OTHER], response: OTHER },
      q3: { settled: [RIGHT], response: RIGHT },
      q4: { settled: [RIGHT], response: null },
    });
    expect(result([], state).changed).toEqual({ toRight: ['q0'], toWrong: ['q1', 'q4'], neither: ['q2'] });
  });

  it('names what was thought sure and is wrong', () => {
    const sure = { confidence: 'sure' as const };
    const found = result([
      answer('q0', 1, true, sure),
      answer('q1', 2, false, sure),
      answer('q2', 3, false, { confidence: 'guessed' }),
    ]);
    expect(found.sureAndWrong).toEqual(['q1']);
  });

  it('does not depend on where a question or an option stood', () => {
    const responses = fc.array(fc.constantFrom(...'abcd'), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(responses, fc.nat(), (chosen, seed) => {
        const graded = (shown: Item, order: <T>(list: readonly T[]) => readonly T[]) => {
          const scoreOf = (response: Response) => scoreResponse(shown, choiceKey, response);
          const settled = (at: number): readonly Response[] => [WRONG, { kind: 'multiple-choice', option: chosen[at] ?? '' }];
          const attempts = items.map(({ item }, at) =>
            answer(item, at + 1, false, { score: scoreOf(settled(at)[1] ?? WRONG), spent: at }),
          );
          const state = worked(
            Object.fromEntries(items.map(({ item }, at) => [item, { settled: settled(at), response: settled(at)[1] ?? null }])),
          );
          const mixed = { form: { ...mockExam.form, items: order(items) } };
          const found = mockExamResult(mixed, state, order(attempts), blueprint, new Set(), (_, one) => isRight(scoreOf(one)));
          return { ...found, unanswered: found.unanswered.toSorted() };
        };
        const options = shuffled('abcd'.split('').map(option), seededRandom(seed));
        const mixed = graded({ ...choice, kind: 'multiple-choice', options }, (list) =>
          shuffled(list, seededRandom(seed, 'order')),
        );
        expect(mixed).toEqual(graded(choice, (list) => list));
        expect(mixed.all.right).toBe(chosen.filter((id) => id === 'a').length);
      }),
    );
  });
});

describe('Wilson’s interval', () => {
  it.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [35, 50, 0.5625, 0.809],
  ])('of %i out of %i goes from %f to %f', (right, total, low, high) => {
    const [from, to] = wilson(right, total);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  it('of nothing is everything', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });
});
