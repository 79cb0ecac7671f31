import type { Kind } from '../item/item.ts';

/** What must be known of a question to put it into a form. */
export interface FormEntry {
  readonly id: string;
  readonly family: string;
  readonly task: string;
  readonly kind: Kind;
  /** Kept for mock exams. */
  readonly reserved: boolean;
}
