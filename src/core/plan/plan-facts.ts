import type { FormSize } from '../exam/form.ts';

/** A domain as far as it was met. */
export interface DomainFacts {
  readonly domain: string;
  /** Share of the exam, 0..1. */
  readonly weight: number;
  /** Families met, and questions not seen yet. */
  readonly met: number;
  readonly unseen: number;
}

/** A mock exam that could be sat. */
export interface MockFacts {
  readonly size: Exclude<FormSize, 'domain'>;
  readonly minutes: number;
}

/** All that a plan is made from. */
export interface PlanFacts {
  /** Whole days to the exam: 0 on its day, negative after it; null without a date. */
  readonly daysLeft: number | null;
  /** Days of study a week, 1..7, and minutes on each of them, above 0. */
  readonly daysAWeek: number;
  readonly minutesADay: number;
  /** Days of study among the six before today. */
  readonly daysStudied: number;
  /** Minutes of study today so far. */
  readonly minutesDone: number;
  /** Seconds a question takes with its feedback, above 0. */
  readonly secondsAQuestion: number;
  /** Questions due for review today, and expected a day in the coming week. */
  readonly due: number;
  readonly duePerDay: number;
  /** Share of new questions that come back as reviews, 0..1. */
  readonly missShare: number;
  readonly domains: readonly DomainFacts[];
  /** The mock exams there are, the longest first. */
  readonly mocks: readonly MockFacts[];
  /** Whole days since the last mock exam; null where none was sat. */
  readonly daysSinceMock: number | null;
}

/** Days between mock exams at least. */
export const MOCK_EVERY = 7;
/** Days before the exam with no mock exam any more: the last one is for rest and reviews. */
export const LAST_MOCK = 2;
