import type { Interaction } from '../core/course/interaction.ts';

/** What an LMS is told at one time. */
export interface Told {
  /** For going on later. */
  readonly state: string;
  /** Number of the question on the screen, from 0. */
  readonly at: number;
  /** Answers it was not told of before. */
  readonly answers: readonly Interaction[];
  /** Right answers of all that count, 0..1; absent while nobody may know. */
  readonly share?: number;
  /** Answered questions of all, 0..1. */
  readonly done: number;
  readonly ended: boolean;
  /** Undefined where nothing is passed. */
  readonly passed: boolean | undefined;
}

/** The connection of a package with the LMS that started it. */
export interface Tracking {
  /** Whoever learns, as the LMS names them; empty where it does not say. */
  readonly learner: string;
  /** What was kept the last time. */
  readonly stored: string;
  /** The share that passes, where the LMS says so. */
  readonly pass: number | undefined;
  /** The LMS shows it only, and keeps nothing. */
  readonly readOnly: boolean;
  /** Resolves with true once it is kept. Nothing is doubled where it is said again after a failure. */
  tell(told: Told): Promise<boolean>;
  /** Says goodbye; called when the page goes. @param ended the course was done to its end */
  close(ended: boolean): void;
  /** Where to go from here, if the LMS says so. */
  readonly back: string | undefined;
}

/** Opened by hand, or where no LMS is found: it works, and keeps nothing. */
export const NO_LMS: Tracking = {
  learner: '',
  stored: '',
  pass: undefined,
  readOnly: true,
  tell: async () => true,
  close: () => undefined,
  back: undefined,
};
