import { FSRSAlgorithm } from 'ts-fsrs';

/** FSRS's ratings: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Rating = 1 | 2 | 3 | 4;

/** What FSRS knows of one thing that is remembered. */
export interface Memory {
  /** Days after which it is recalled with a chance of .9. */
  readonly stability: number;
  /** 1..10 */
  readonly difficulty: number;
}

// FSRS-6 with its published default weights. No learning steps: what comes back in the same mock exam is the queue's business.
const fsrs = new FSRSAlgorithm({ enable_fuzz: false, enable_short_term: true, learning_steps: [], relearning_steps: [] });

/** The memory after a review `days` whole days (0 or more) after the last; null before the first. Source: docs/formulas.md#memory (FSRS-6, by ts-fsrs). */
export const afterReview = (memory: Memory | null, days: number, rating: Rating): Memory => {
  const { stability, difficulty } = fsrs.next_state(memory, Math.max(0, days), rating);
  return { stability, difficulty };
};

/** Retrievability: the chance of recalling it so many days after the last review, 0..1. */
export const recallAfter = ({ stability }: Memory, days: number): number => fsrs.forgetting_curve(Math.max(0, days), stability);

/** The longest time between reviews, days: a wrong clock or a huge stability never hides anything for longer. */
const LONGEST_DAYS = 365;

/** Whole days (1..365) until the chance of recall falls to the retention wanted, 0 < retention < 1. */
export const intervalDays = ({ stability }: Memory, retention: number): number =>
  Math.min(LONGEST_DAYS, Math.max(1, Math.round(stability * fsrs.calculate_interval_modifier(retention))));
