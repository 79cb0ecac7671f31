import { domainOf } from '../exam/domain-of.ts';
import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import type { Cause } from '../signal/cause.ts';
import { groupBy } from './group.ts';

/** All causes: what went well first, then by how near it was. */
export const CAUSES: readonly Cause[] = [
  ...(['solid', 'lucky', 'misapplied', 'baited', 'unseen', 'known', 'not-known', 'unanswered'] as const),
];

/** How many answers came out for each cause. */
export type CauseCount = Readonly<Record<Cause, number>>;

export interface CauseCounts {
  readonly total: CauseCount;
  /** By domain ("3" for task 3.1), in the order of their numbers. */
  readonly byDomain: readonly (readonly [domain: string, counts: CauseCount])[];
  /** The last 30 days, and all before. */
  readonly recent: CauseCount;
  readonly before: CauseCount;
}

const RECENT = 30 * 86_400_000;

const countOf = (answers: readonly AnswerAttempt[]): CauseCount => {
  const counts: Record<Cause, number> = {
    ...{ solid: 0, lucky: 0, misapplied: 0, baited: 0, unseen: 0, known: 0, 'not-known': 0, unanswered: 0 },
  };
  for (const { cause } of answers) counts[cause] += 1;
  return counts;
};

/** Answers behind a count. */
export const allOf = (count: CauseCount): number => CAUSES.reduce((sum, cause) => sum + count[cause], 0);

/** The causes of all answers, summed. `now`: wall time, ms. */
export function causeCounts(attempts: readonly Attempt[], now: number): CauseCounts {
  const answers = attempts.filter((one) => one.type === 'answer');
  const isRecent = ({ at }: AnswerAttempt) => at > now - RECENT;
  const domains = [...groupBy(answers, ({ task }) => domainOf(task))];
  return {
    total: countOf(answers),
    byDomain: domains
      .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([domain, own]) => [domain, countOf(own)] as const),
    recent: countOf(answers.filter(isRecent)),
    before: countOf(answers.filter((one) => !isRecent(one))),
  };
}
