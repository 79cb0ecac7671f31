import { domainOf } from '../exam/domain-of.ts';
import type { Attempt } from '../session/attempt.ts';
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

const NONE: CauseCount = {
  ...{ solid: 0, lucky: 0, misapplied: 0, baited: 0, unseen: 0, known: 0, 'not-known': 0, unanswered: 0 },
};

/** What was counted of a log, and can be gone on with. */
export interface CauseTally {
  readonly byDomain: ReadonlyMap<string, CauseCount>;
  /** Answers that may still be of the last 30 days. */
  readonly recent: readonly (readonly [at: number, cause: Cause])[];
}

export const NO_CAUSES: CauseTally = { byDomain: new Map(), recent: [] };

/** Answers behind a count. */
export const allOf = (count: CauseCount): number => CAUSES.reduce((sum, cause) => sum + count[cause], 0);

const countOf = (causes: readonly Cause[]): CauseCount => {
  const counts: Record<Cause, number> = { ...NONE };
  for (const cause of causes) counts[cause] += 1;
  return counts;
};

const added = (a: CauseCount, b: CauseCount, sign: 1 | -1): CauseCount => {
  const counts: Record<Cause, number> = { ...a };
  for (const cause of CAUSES) counts[cause] += sign * b[cause];
  return counts;
};

/** Goes on with a tally. `now`: wall time, ms. */
export function tallyCauses(from: CauseTally, attempts: readonly Attempt[], now: number): CauseTally {
  const answers = attempts.filter((one) => one.type === 'answer');
  const byDomain = new Map(from.byDomain);
  for (const [domain, own] of groupBy(answers, ({ task }) => domainOf(task)))
    byDomain.set(domain, added(byDomain.get(domain) ?? NONE, countOf(own.map(({ cause }) => cause)), 1));
  const recent = [...from.recent, ...answers.map(({ at, cause }) => [at, cause] as const)];
  const latest = recent.reduce((so, [at]) => Math.max(so, at), Number.NEGATIVE_INFINITY);
  return { byDomain, recent: recent.filter(([at]) => at > Math.min(now, latest) - RECENT) };
}

/** The causes of all answers that were counted, summed. `now`: wall time, ms. */
export function causesOf({ byDomain, recent: last }: CauseTally, now: number): CauseCounts {
  const total = [...byDomain.values()].reduce((sum, own) => added(sum, own, 1), NONE);
  const recent = countOf(last.filter(([at]) => at > now - RECENT).map(([, cause]) => cause));
  return {
    total,
    byDomain: [...byDomain].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
    recent,
    before: added(total, recent, -1),
  };
}
