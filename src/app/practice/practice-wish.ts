import type { Kind } from '../../core/item/item.ts';
import type { MarkingMode, Pens } from '../../core/signal/mark.ts';

/** What a learner asked to practice. */
export interface PracticeWish {
  /** None means all. */
  readonly tasks: readonly string[];
  readonly kinds: readonly Kind[];
  readonly which: 'unseen' | 'missed' | 'starred' | 'all';
  readonly count: number;
  readonly marking: MarkingMode;
  readonly pens: Pens;
  /** Only questions with this signal. */
  readonly signal?: string;
  /** The question that comes first: it is on the screen already. */
  readonly first?: string;
  /** What is due for review, by family or by signal, or what is hardest before the exam; the rest of the wish then only says how to mark. */
  readonly review?: 'family' | 'signal' | 'hardest';
  /** Of what is due, at most so many families. */
  readonly most?: number;
  /** One question of each task, to find out where to begin. */
  readonly diagnostic?: boolean;
  /** Exactly these questions, in this order; the rest of the wish then only says how to mark. */
  readonly items?: readonly string[];
}
