import { liveThrough, type Plan } from './learner.ts';
import { POLICIES } from './policies.ts';

/** What a policy comes to over learners. */
export interface PolicyFigures {
  readonly policy: string;
  readonly days: number;
  /** Reviews a day at most; null: no limit. */
  readonly cap: number | null;
  /** Mean recall on exam day, and its standard error over learners. */
  readonly recall: number;
  readonly recallError: number;
  readonly reviewsACard: number;
  readonly minutes: number;
  /** Cards recalled on exam day for each hour of reviewing, beyond those recalled without any. */
  readonly gainAnHour: number;
  readonly busiest: number;
  readonly lastDays: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Every policy over the same learners, cards and luck. */
export function comparePolicies(
  plan: Omit<Plan, 'cap'>,
  cap: number | null,
  learners: number,
  seed: number,
): readonly PolicyFigures[] {
  const seeds = Array.from({ length: learners }, (_, n) => seed * 10_000 + n);
  const all = POLICIES.map((policy) => ({
    policy,
    courses: seeds.map((one) => liveThrough(policy, { ...plan, cap: cap ?? Number.POSITIVE_INFINITY }, one)),
  }));
  const without = mean(all.at(-1)?.courses.map(({ recall }) => recall) ?? []);
  return all.map(({ policy, courses }) => {
    const recall = mean(courses.map((one) => one.recall));
    const minutes = mean(courses.map((one) => one.minutes));
    const spread = mean(courses.map((one) => (one.recall - recall) ** 2));
    return {
      ...{ policy: policy.name, days: plan.days, cap, recall, minutes },
      recallError: Math.sqrt(spread / learners),
      reviewsACard: mean(courses.map(({ reviews }) => reviews)) / plan.cards,
      gainAnHour: minutes === 0 ? 0 : (60 * plan.cards * (recall - without)) / minutes,
      busiest: mean(courses.map(({ busiest }) => busiest)),
      lastDays: mean(courses.map(({ lastDays }) => lastDays)),
    };
  });
}
