// What a learner says of themselves besides answering. An event is written once and never changed; it travels with exports and merges.

interface EventBase {
  /** Made by the caller (a UUID), so that a retry stores the same event once. */
  readonly id: string;
  readonly exam: string;
  /** Wall time, ms since 1970, and the offset of local time in minutes east of UTC. */
  readonly at: number;
  readonly zone: number;
  /** The device that stored it. Given by the store. */
  readonly device: string;
}

/** A lesson was read to its end, or marked as read. */
export interface LessonRead extends EventBase {
  readonly type: 'lesson-read';
  /** The lesson's id within its exam. */
  readonly lesson: string;
}

export const OUTCOMES = ['passed', 'not-passed', 'unsaid'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the exam went, as the learner was asked once after its day. */
export interface OutcomeGiven extends EventBase {
  readonly type: 'outcome';
  /** The exam's date that was asked about (YYYY-MM-DD): another date is another exam. */
  readonly date: string;
  readonly outcome: Outcome;
  /** The scaled score, where it was given. */
  readonly score: number | null;
}

/** A correction of a question that was answered with a wrong key was told, and the learner said so. */
export interface CorrectionSeen extends EventBase {
  readonly type: 'correction-seen';
  readonly item: string;
  /** The correction's date (YYYY-MM-DD): a later one of the same question is told anew. */
  readonly date: string;
}

export type LearnerEvent = LessonRead | OutcomeGiven | CorrectionSeen;

/** An event before the store has given it its device. */
export type NewLearnerEvent = Omit<LessonRead, 'device'> | Omit<OutcomeGiven, 'device'> | Omit<CorrectionSeen, 'device'>;
