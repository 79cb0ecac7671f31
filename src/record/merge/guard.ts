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

const counted = (count: number, one: string, many = `${one}s`): readonly string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`];

const listed = (...parts: readonly (readonly string[])[]): string => parts.flat().join(', ');

/** Steps are part of their mock exam. */
const sizeOf = (counts: RecordCounts): number => sumCounts(counts) - counts.steps;

/** What deleting rows would lose. Anything is much. @param here all there is @param gone what of it is to be deleted */
export const wipeLoss = (here: RecordCounts, gone: RecordCounts): Loss => {
  const lost = sizeOf(gone);
  const list = listed(
    counted(gone.attempts, 'answer'),
    counted(gone.events, 'lesson read or exam result', 'lessons read or exam results'),
    counted(gone.flags, 'star or note', 'stars or notes'),
    counted(gone.sessions, 'practice session'),
    counted(gone.sittings, 'mock exam'),
    counted(gone.settings, 'setting'),
  );
  return { share: lost === 0 ? 0 : lost / sizeOf(here), much: lost > 0, message: `${list || 'Nothing'} would be deleted.` };
};

/**
 * What an import would lose. It never deletes, and keeps both of two notes that differ; but where the file knows of what is here and has
 * something newer, the newer takes its place.
 */
export const importLoss = (here: RecordCounts, { replaced, attempts }: Pick<MergeTally, 'replaced' | 'attempts'>): Loss => {
  const { notes, stars, sessions, settings, sittings } = replaced;
  const lost = notes + stars + sessions + settings + sittings;
  const list = listed(
    counted(notes, 'note'),
    counted(stars, 'star'),
    counted(sessions, 'practice session'),
    counted(sittings, 'mock exam'),
    counted(settings, 'setting'),
  );
  const share = lost === 0 ? 0 : lost / Math.max(1, sizeOf(here));
  const compared = `The file holds ${counted(attempts, 'answer')[0] ?? 'no answers'}; your record has ${here.attempts.toLocaleString('en-US')}.`;
  return {
    share,
    much: share > SHARE || notes >= NOTES,
    message: `Nothing is deleted. ${list === '' ? 'Nothing is replaced.' : `Replaced by newer ones: ${list}.`} ${compared}`,
  };
};
