import type { MarkingMode } from '../signal/mark.ts';

/** Exactly these questions, in this order. */
interface Chosen {
  readonly items: readonly string[];
}

/** So many questions, drawn anew for each learner and try by the exam's weights. */
interface Drawn {
  readonly count: number;
  /** Only of these tasks; none means all. */
  readonly tasks: readonly string[];
}

/** What an instructor gives a class to do. It travels as a link; nothing of it is kept by the site. */
export interface Assignment {
  readonly id: string;
  readonly exam: string;
  readonly title: string;
  readonly asks: Chosen | Drawn;
  readonly marking: MarkingMode;
  /** Wall time, ms, a whole minute; null: any time. */
  readonly due: number | null;
  /** How often it may be begun; null: as often as one likes. */
  readonly tries: number | null;
}

/** The most of each: characters of a title, questions, tries. */
export const ASSIGNMENT_LIMITS = { title: 120, questions: 500, tries: 99 } as const;

/** How many questions it has. */
export const assignedCount = ({ asks }: Assignment): number => ('items' in asks ? asks.items.length : asks.count);
