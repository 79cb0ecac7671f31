import { compareText } from '../backup/canonical.ts';
import type { RowOf, Table } from '../parse/parse-record.ts';
import type { RecordDump } from '../record-store.ts';
import { countRows, keyOf, mergeRows } from './merge-rows.ts';

/** What is about to be done to the record. */
type RecordChange = { readonly what: 'wipe'; readonly exam?: string } | { readonly what: 'merge'; readonly file: RecordDump };

/** How many rows of the record would be deleted, or replaced by newer ones. */
interface Loss {
  readonly attempts: number;
  readonly flags: number;
  readonly sessions: number;
  readonly settings: number;
  readonly sittings: number;
  /** Of all rows here, 0..1; 0 for an empty record. */
  readonly share: number;
  /** True if a backup should be saved and the learner asked before. */
  readonly much: boolean;
  /** What would be lost, for a person. */
  readonly message: string;
}

/** A merge that replaces more than this share of the record, or this many flags with notes, is much. */
const SHARE = 0.1;
const NOTES = 5;

const said = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

const replaced = <K extends Table>(mine: readonly RowOf<K>[], theirs: readonly RowOf<K>[]): readonly RowOf<K>[] => {
  const stored = new Map(mine.map((row) => [keyOf(row), row]));
  return [...mergeRows(stored, theirs).keys()].flatMap((key) => stored.get(key) ?? []);
};

/**
 * What the record would lose. A merge never deletes, but a newer star, note, setting or session takes the place of the older one;
 * a wipe of anything is much. Merging an empty or small file loses nothing, and says how it compares.
 */
export const describeLoss = (here: RecordDump, change: RecordChange): Loss => {
  const gone = <K extends Table>(table: K): readonly RowOf<K>[] => {
    if (change.what === 'merge') return replaced<K>(here[table], change.file[table]);
    return here[table].filter((row) => change.exam === undefined || ('exam' in row && compareText(row.exam, change.exam) === 0));
  };
  const flags = gone('flags');
  const attempts = gone('attempts').length;
  const sessions = gone('sessions').length;
  const settings = gone('settings').length;
  const mockExams = gone('sittings').length;
  // Steps are part of their mock exam.
  const lost = attempts + flags.length + sessions + settings + mockExams;
  const share = lost === 0 ? 0 : lost / (countRows(here) - here.steps.length);
  const counted = [
    said(attempts, 'answer'),
    said(flags.length, 'star or note').replace('star or notes', 'stars or notes'),
    said(sessions, 'practice session'),
    said(mockExams, 'mock exam'),
    said(settings, 'setting'),
  ].filter((each) => !each.startsWith('0 '));
  const list = counted.length === 0 ? 'Nothing' : counted.join(', ');
  if (change.what === 'wipe') {
    return {
      attempts,
      flags: flags.length,
      sessions,
      settings,
      sittings: mockExams,
      share,
      much: lost > 0,
      message: `${list} would be deleted.`,
    };
  }
  const notes = flags.filter(({ note }) => note !== '').length;
  const compared = `The file holds ${said(change.file.attempts.length, 'answer')}, your record ${here.attempts.length}.`;
  return {
    attempts,
    flags: flags.length,
    sessions,
    settings,
    sittings: mockExams,
    share,
    much: share > SHARE || notes >= NOTES,
    message: `Nothing would be deleted. ${list} would be replaced by newer ones. ${compared}`,
  };
};
