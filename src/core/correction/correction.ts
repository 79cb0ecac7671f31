import type { Source } from '../item/scoring.ts';

/** Revisions of a question whose key was wrong. */
export interface WrongKey {
  /** The question's id, and those it had before. */
  readonly items: readonly string[];
  readonly revisions: readonly string[];
}

/** A published key that was wrong, and what is right. */
export interface Correction extends WrongKey {
  /** The question's id as it is now, or as it was where it was withdrawn. */
  readonly item: string;
  /** ISO date of the correction. */
  readonly date: string;
  /** What the key said, what is right, and why, in plain text. */
  readonly said: string;
  readonly right: string;
  readonly why: string;
  readonly sources: readonly Source[];
  /** The question was taken out of the bank instead of corrected. */
  readonly withdrawn?: true;
}

/** What one correction is told apart by. */
export const correctionName = ({ item, date }: Pick<Correction, 'item' | 'date'>): string => `${item} ${date}`;

/** What is needed to set answers aside, without the texts. */
export const wrongKeyOf = ({ items, revisions }: Correction): WrongKey => ({ items, revisions });
