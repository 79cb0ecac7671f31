import type { Kind, Level } from '../item/item.ts';
import type { Response } from '../item/response.ts';
import type { Score } from '../score/score.ts';
import type { Cause } from '../signal/cause.ts';
import type { Mark, MarkingMode, Pens } from '../signal/mark.ts';
import type { MarkingResult } from '../signal/marking-result.ts';

export const CONFIDENCES = ['guessed', 'unsure', 'sure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where an answer was given. */
export const MODES = ['practice', 'mock', 'review'] as const;
export type Mode = (typeof MODES)[number];

interface AttemptBase {
  /** Made by the caller (a UUID), so that a retry stores the same attempt once. */
  readonly id: string;
  readonly exam: string;
  readonly task: string;
  readonly item: string;
  readonly revision: string;
  readonly family: string;
  /** Wall time, ms since 1970, and the offset of local time in minutes east of UTC. Never used for order: that is (device, seq). */
  readonly at: number;
  readonly zone: number;
  /** The device that stored it, and its own count from 1 upward. Given by the store. */
  readonly device: string;
  readonly seq: number;
}

/** An answered question. */
export interface AnswerAttempt extends AttemptBase {
  readonly type: 'answer';
  readonly mode: Mode;
  readonly session: string;
  readonly kind: Kind;
  readonly objective: string;
  readonly level: Level;
  /** Chance of being right by guessing, 0..1. */
  readonly chance: number;
  readonly response: Response;
  readonly marks: readonly Mark[];
  readonly marking: MarkingMode;
  readonly pens: Pens;
  readonly score: Score;
  readonly marked: MarkingResult | null;
  readonly cause: Cause;
  readonly confidence: Confidence | null;
  /** What the page that stored it knew: nothing of the family met before. Another tab may have known better, so nothing goes by it (`firstMeetings` does). */
  readonly first: boolean;
  /** Time on the question, ms. */
  readonly spent: number;
  /** The assignment it belongs to, by id; absent where it is of none. */
  readonly assignment?: string;
}

/** The answer was opened on a question's page, without answering. Counts as a first exposure. */
export interface ExposureAttempt extends AttemptBase {
  readonly type: 'exposure';
  readonly first: boolean;
}

/** A phrase of a question was shown alone in its sentence, and judged. Counts for signals only: never for readiness, nor as having met the question. */
export interface DrillAttempt extends AttemptBase {
  readonly type: 'drill';
  readonly session: string;
  /** The signal or decoy whose phrase it was. */
  readonly signal: string;
  readonly role: 'signal' | 'decoy';
  /** The phrase's number in the text. */
  readonly span: number;
  /** The concept chosen; null: "decides nothing here". */
  readonly choice: string | null;
  readonly right: boolean;
  /** Time on it, ms. */
  readonly spent: number;
}

export type Attempt = AnswerAttempt | ExposureAttempt | DrillAttempt;

/** An attempt before the store has given it its device and sequence number. */
export type NewAttempt =
  | Omit<AnswerAttempt, 'device' | 'seq'>
  | Omit<ExposureAttempt, 'device' | 'seq'>
  | Omit<DrillAttempt, 'device' | 'seq'>;
