import { newestValue, standingNotes, type Written } from '../../record/merge/register-view.ts';
import type { Flag } from '../../record/record-store.ts';

/** Star and notes of a question as screens show them. */
export interface FlagView {
  readonly starred: boolean;
  /** The note, where there is one. */
  readonly note: string;
  /** All notes that stand, oldest first: more than one where devices wrote different ones. */
  readonly notes: readonly Written<string>[];
}

/** @param now wall time, ms: a star from a clock that runs ahead counts as set now */
export const flagView = ({ star, note }: Flag, now: number): FlagView => {
  const notes = standingNotes(note);
  return { starred: newestValue(star, now) ?? false, note: notes.length === 1 ? (notes[0]?.value ?? '') : '', notes };
};
