import { describe, expect, it } from 'vitest';
import type { AnswerAttempt, Attempt } from '../../../src/core/session/attempt.ts';
import { medianSpent as medianOf, spentOn } from '../../../src/core/stats/median-spent.ts';
import { answer, exposure } from '../make-item.ts';

const MINUTE = 60_000;
const medianSpent = (attempts: readonly Attempt[]) => medianOf(spentOn(attempts));
const took = (...minutes: readonly number[]): readonly AnswerAttempt[] =>
  minutes.map((spent, n) => answer('q', n + 1, true, { spent: spent * MINUTE }));

describe('the median time on a question', () => {
  it('is told from five answers on', () => {
    expect(medianSpent(took(1, 2, 3, 4))).toBeUndefined();
    expect(medianSpent(took(5, 1, 4, 2, 3))).toBe(3 * MINUTE);
  });

  it('leaves out mock exams, answers without a time and what is no answer', () => {
    const rest = took(1, 2, 3, 4);
    expect(medianSpent([...rest, answer('q', 5, true, { mode: 'mock', spent: 9 * MINUTE })])).toBeUndefined();
    expect(medianSpent([...rest, answer('q', 5, true, { spent: 0 })])).toBeUndefined();
    expect(medianSpent([...rest, exposure('q', 5)])).toBeUndefined();
  });

  it('takes a question left open over lunch for one of fifteen minutes', () => {
    expect(medianSpent(took(1, 2, 100, 200, 300))).toBe(15 * MINUTE);
  });

  it('looks back on the last fifty answers, and on no more', () => {
    const old = Array.from({ length: 60 }, () => 9);
    const half = (count: number) => Array.from({ length: count }, () => 1);
    expect(medianSpent(took(...old, ...half(26)))).toBe(MINUTE);
    expect(medianSpent(took(...old, ...half(25)))).toBe(9 * MINUTE);
    expect(medianSpent(took(...old, ...half(24)))).toBe(9 * MINUTE);
  });
});
