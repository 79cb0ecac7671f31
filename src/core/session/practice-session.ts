import type { Response } from '../item/response.ts';
import type { Mark, MarkingMode, Pens } from '../signal/mark.ts';
import type { Confidence } from './attempt.ts';

/** What was chosen before a practice began. */
export interface PracticeSettings {
  readonly marking: MarkingMode;
  readonly pens: Pens;
}

/** The question being worked on, before its answer is stored. */
export interface Draft {
  readonly response: Response | null;
  readonly marks: readonly Mark[];
  readonly confidence: Confidence | null;
  /** Options struck out. Absent in what older versions stored. */
  readonly struck?: readonly string[];
  /** Time spent on it so far, ms, while its page was visible. */
  readonly spent: number;
}

/** A practice in progress: which questions, where the learner is, what was answered. Plain data; changed only by `reducePractice`. */
export interface PracticeSession {
  readonly id: string;
  readonly exam: string;
  /** A review is a practice of what is due; in it a missed question comes again. */
  readonly mode: 'practice' | 'review';
  /** Wall time, ms. */
  readonly startedAt: number;
  readonly updatedAt: number;
  /** Orders the options of each question; never used for scoring. */
  readonly seed: number;
  readonly settings: PracticeSettings;
  /** Item ids in the order they come; in a review one may come more than once. */
  readonly items: readonly string[];
  /** Index of the question shown. */
  readonly at: number;
  readonly draft: Draft;
  /** Attempt id by `answerKey`, for what was answered in this session. */
  readonly answers: Readonly<Record<string, string>>;
  readonly ended: boolean;
  /** The assignment it is a try of, by id; absent where it is of none. */
  readonly assignment?: string;
}
