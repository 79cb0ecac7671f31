import { counted as howMany } from '../../messages/en/many.ts';
import * as m from '../../messages/en/record.ts';
import type { RecordCounts } from '../record-store.ts';
import { type MergeTally, sumCounts } from './tally.ts';

/** What would be lost, for a person. */
interface Loss {
  /** Of all rows here, 0..1; 0 for an empty record. */
  readonly share: number;
  /** True if a copy should be saved and the learner asked before. */
  readonly much: boolean;
  readonly message: string;
}

/** A merge that replaces more than this share of the record, or this many notes, is much. */
const SHARE = 0.1;
const NOTES = 5;

const listed = (...parts: readonly (readonly string[])[]): string => parts.flat().join(', ');

const counted = (count: number, [one, more]: readonly [string, string]): readonly string[] =>
  count === 0 ? [] : [howMany(count, one, more)];

/** Steps are part of their mock exam. */
const sizeOf = (counts: RecordCounts): number => sumCounts(counts) - counts.steps;

/** What deleting rows would lose. Anything is much. @param here all there is @param gone what of it is to be deleted */
export const wipeLoss = (here: RecordCounts, gone: RecordCounts): Loss => {
  const lost = sizeOf(gone);
  const list = listed(
    counted(gone.attempts, m.LOST.attempts),
    counted(gone.events, m.LOST.events),
    counted(gone.flags, m.LOST.flags),
    counted(gone.sessions, m.LOST.sessions),
    counted(gone.sittings, m.LOST.sittings),
    counted(gone.settings, m.LOST.settings),
  );
  return { share: lost === 0 ? 0 : lost / sizeOf(here), much: lost > 0, message: m.wouldBeDeleted(list) };
};

/**
 * What an import would lose. It never deletes, and keeps both of two notes that differ; but where the file knows of what is here and has
 * something newer, the newer takes its place.
 */
export const importLoss = (here: RecordCounts, { replaced, attempts }: Pick<MergeTally, 'replaced' | 'attempts'>): Loss => {
  const { notes, stars, sessions, settings, sittings } = replaced;
  const lost = notes + stars + sessions + settings + sittings;
  const list = listed(
    counted(notes, m.LOST.notes),
    counted(stars, m.LOST.stars),
    counted(sessions, m.LOST.sessions),
    counted(sittings, m.LOST.sittings),
    counted(settings, m.LOST.settings),
  );
  const share = lost === 0 ? 0 : lost / Math.max(1, sizeOf(here));
  return {
    share,
    much: share > SHARE || notes >= NOTES,
    message: m.nothingIsDeleted(list, attempts, here.attempts),
  };
};
