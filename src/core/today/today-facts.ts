import type { Outcome } from '../event/learner-event.ts';
import type { FormSize } from '../exam/form.ts';
import type { Weekdays } from './weekdays.ts';

/** A task as far as it was met. */
export interface TaskFacts {
  readonly task: string;
  /** Share of the exam, 0..1: its domain's, shared among the domain's tasks. */
  readonly weight: number;
  /** Families answered, how many of them right at first, and questions not seen yet. */
  readonly met: number;
  readonly right: number;
  readonly unseen: number;
}

/** A lesson that was not read yet. */
export interface LessonFacts {
  readonly lesson: string;
  readonly title: string;
  readonly task: string;
  readonly minutes: number;
}

/** A mock exam that could be taken. */
export interface MockFacts {
  readonly size: Exclude<FormSize, 'domain'>;
  readonly minutes: number;
}

/** All that today is made from. */
export interface TodayFacts {
  /** The local day (days since 1970), and the exam's; null without a date. */
  readonly today: number;
  readonly examDay: number | null;
  /** Minutes on a day of study (above 0), and which days those are; null where there is no plan yet. */
  readonly plan: { readonly minutes: number; readonly weekdays: Weekdays } | null;
  /** Questions ever answered. */
  readonly answered: number;
  /** What was said of how the exam of this date went; null: not asked yet. */
  readonly outcome: Outcome | null;
  /** Minutes of study today so far. */
  readonly minutesDone: number;
  /** Seconds a question takes with its feedback, above 0. */
  readonly seconds: number;
  /** How many times a question of a review comes, on average: 1, and more as misses come again. */
  readonly comesBack: number;
  /** What is due today within the day's limit, in order: how many questions each review has (a flip pair has two). */
  readonly due: readonly number[];
  /** All that is due beyond that limit, too. */
  readonly dueInAll: number;
  /** The next local day on which something is due that is not today; null where nothing is scheduled. */
  readonly nextDue: number | null;
  /** Reviews expected a day in the coming week. */
  readonly duePerDay: number;
  /** What was missed and is hardest to recall on exam day, the hardest first, without what was reviewed today. */
  readonly hardest: readonly number[];
  /** Of these so many were reviewed today. */
  readonly reviewedToday: number;
  /** Share of new questions that come back as reviews, 0..1, and how often each of those is then reviewed; both measured. */
  readonly missShare: number;
  readonly reviewsOfMiss: number;
  readonly tasks: readonly TaskFacts[];
  /** Not read yet, in the order of the blueprint. */
  readonly lessons: readonly LessonFacts[];
  /** The mock exams there are, the longest first. */
  readonly mocks: readonly MockFacts[];
  /** Whole days since the last mock exam; null where none was taken. */
  readonly daysSinceMock: number | null;
}

/** Where there is no plan: minutes that a day gets. */
export const DEFAULT_MINUTES = 30;
/** Days between mock exams at least. */
export const MOCK_EVERY = 7;
/** Days before the exam with no mock exam any more: the last one is for rest. */
export const LAST_MOCK = 2;
/** Families met from which on a mock exam tells something. */
export const MET_FOR_MOCK = 40;
