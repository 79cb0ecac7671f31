import type { Item } from '../item/item.ts';
import type { ItemScoring } from '../item/scoring.ts';
import type { MarkingMode, Pens } from '../signal/mark.ts';

/** How a learning management system (LMS) and a package talk. */
export const STANDARDS = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type Standard = (typeof STANDARDS)[number];

/** A question of a course, both halves: a package is complete without any other file. */
export interface CourseQuestion {
  readonly item: Item;
  readonly scoring: ItemScoring;
  /** Unscored ones of a mock exam do not count. */
  readonly counts: boolean;
}

/** What a package for an LMS holds: its questions, and how they are practiced. */
export interface Course {
  readonly format: 1;
  readonly standard: Standard;
  /** An IRI, of the exam and what was chosen. */
  readonly id: string;
  /** Changes with the questions: what was kept of others cannot be gone on with. */
  readonly code: string;
  readonly title: string;
  /** A practice shows feedback after each answer, a mock exam at its end. */
  readonly mode: 'practice' | 'mock';
  /** Time for a mock exam; 0 for none. */
  readonly seconds: number;
  readonly marking: MarkingMode;
  readonly pens: Pens;
  /** Least share of right answers, 0..1, that passes; absent where it is only completed. */
  readonly pass?: number;
  readonly questions: readonly CourseQuestion[];
}
