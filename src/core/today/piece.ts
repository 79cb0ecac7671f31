import type { LessonFacts, MockFacts } from './today-facts.ts';

/** Every piece says how many, and whole minutes. */
interface PieceBase {
  readonly count: number;
  readonly minutes: number;
}

/** Reviews that are due. A flip pair is one review of two questions. */
interface ReviewPiece extends PieceBase {
  readonly kind: 'review';
  readonly why: 'due';
}

/** What was missed and is hardest to recall: on the eve the day's work, on exam day a warm-up. */
interface HardestPiece extends PieceBase {
  readonly kind: 'hardest';
  readonly why: 'eve' | 'warm-up';
}

/** New questions of a task. */
export interface NewPiece extends PieceBase {
  readonly kind: 'new';
  readonly task: string;
  /** Nothing of it was met yet, much of it went wrong, or little of it was met for its weight. */
  readonly why: 'not-met' | 'weak' | 'weight';
}

/** A lesson, before the new questions of its task. */
export interface LessonPiece extends PieceBase, Pick<LessonFacts, 'lesson' | 'title' | 'task'> {
  readonly kind: 'lesson';
  readonly why: 'before-questions' | 'next';
}

export interface MockPiece extends PieceBase {
  readonly kind: 'mock';
  readonly size: MockFacts['size'];
  readonly why: 'first' | 'weekly';
}

/** Something to do today. */
export type Piece = ReviewPiece | HardestPiece | NewPiece | LessonPiece | MockPiece;
