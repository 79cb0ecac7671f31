import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { Place } from '../diagnostic.ts';

/** A relative link in a text: to a lesson, by its concept's id or its file's path. Resolved when the whole bank is known. */
export interface LocalLink {
  readonly href: string;
  readonly place: Place;
}

/** An option, step, prompt or response. */
export interface AuthoredOption {
  readonly id: string;
  readonly text: readonly Inline[];
  readonly plain: string;
  readonly place: Place;
  /** Right of a task list; in an ordering question a step that belongs. */
  readonly isKey: boolean;
  /** What its link names. */
  readonly concept?: LocalLink;
  readonly rationale: readonly Block[];
  readonly rationalePlace?: Place;
}

/** A row of a matching question; one without a prompt gives a response that fits none. */
export interface AuthoredPair {
  readonly prompt?: AuthoredOption;
  readonly response: AuthoredOption;
}
