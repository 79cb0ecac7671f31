import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import { calendarDay } from '../../core/schedule/local-day.ts';
import { isRight } from '../../core/score/score.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import type { MockRow } from './row-types.ts';

/** What a mock exam came to. Questions without an answer count as wrong, those never shown too. */
export function mockRows(
  { id, exam, form, startedAt, endedAt }: MockExam,
  number: number,
  answers: readonly AnswerAttempt[],
  firsts: ReadonlySet<string>,
): MockRow {
  const own = answers.filter(({ session }) => session === id);
  const byItem = new Map(own.map((one) => [one.item, one]));
  const scored = form.items.filter((one) => one.scored);
  const isCorrect = ({ item }: { readonly item: string }): boolean => {
    const answer = byItem.get(item);
    return answer !== undefined && isRight(answer.score);
  };
  // What was never shown was not met before it either, as far as its answers tell.
  const fresh = scored.filter(({ item }) => {
    const answer = byItem.get(item);
    return answer === undefined || firsts.has(answer.id);
  });
  return {
    ...{ exam, mock: number, day: calendarDay(startedAt, own[0]?.zone ?? 0), size: form.size, form: form.kept ?? null },
    questions: form.items.length,
    answered: own.filter(({ score }) => score.outcome === 'scored').length,
    ...{ scored: scored.length, scored_correct: scored.filter(isCorrect).length },
    ...{ fresh: fresh.length, fresh_correct: fresh.filter(isCorrect).length },
    minutes: endedAt === null ? null : Math.max(0, endedAt - startedAt) / 60_000,
  };
}
