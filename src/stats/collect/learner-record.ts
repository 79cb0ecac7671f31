import { closeSync, openSync, readSync } from 'node:fs';
import type { LearnerEvent } from '../../core/event/learner-event.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { backupFaultOf } from '../../record/backup/backup-fault.ts';
import { readRows } from '../../record/backup/read-rows.ts';
import { joinRow } from '../../record/merge/merge-rows.ts';
import { keyOf } from '../../record/merge/row-order.ts';
import type { RowOf } from '../../record/parse/parse-record.ts';
import type { Setting } from '../../record/record-store.ts';

/** The rows of a record that statistics use. Notes, stars, and sessions are never looked at. */
type UsedTable = 'attempts' | 'events' | 'settings' | 'sittings';

/** What one learner did, each row once. */
export interface LearnerRecord {
  readonly attempts: ReadonlyMap<string, Attempt>;
  readonly events: ReadonlyMap<string, LearnerEvent>;
  readonly settings: ReadonlyMap<string, Setting>;
  readonly sittings: ReadonlyMap<string, MockExam>;
  /** Rows that came more than once. */
  readonly doubled: number;
  /** Rows that could not be read, and why the first of them could not. */
  readonly unread: number;
  readonly firstUnread: string | undefined;
  /** Files whose end is missing. */
  readonly cut: readonly string[];
}

/** A file that is no record at all. */
export interface FileRefused {
  readonly file: string;
  readonly why: string;
}

const PIECE = 1 << 20;

function* piecesOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const size = readSync(handle, piece, 0, PIECE, null);
      if (size === 0) return;
      yield piece.subarray(0, size);
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * Reads the files of one learner, packed or not, of this or an older version, as the record itself reads them: what is in several files counts once.
 * A file that is no record is refused with a reason, and nothing of it counts.
 * @param now wall time, ms: later times come from wrong clocks
 */
export function readLearner(
  files: readonly string[],
  now: number,
): { readonly record: LearnerRecord; readonly refused: readonly FileRefused[] } {
  const rows = {
    attempts: new Map<string, Attempt>(),
    events: new Map<string, LearnerEvent>(),
    settings: new Map<string, Setting>(),
    sittings: new Map<string, MockExam>(),
  };
  let [doubled, unread] = [0, 0];
  let firstUnread: string | undefined;
  const cut: string[] = [];
  const refused: FileRefused[] = [];
  const keep = <K extends UsedTable>(table: K, own: Map<string, RowOf<K>>, row: RowOf<K>): void => {
    const key = keyOf(table, row);
    const mine = own.get(key);
    if (mine !== undefined) doubled += 1;
    own.set(key, joinRow<K>(table, mine, row, now));
  };
  for (const file of files) {
    try {
      const reading = readRows(piecesOf(file));
      // Held back until the file is known to be a record to its end: it may be refused on the way.
      const held: (() => void)[] = [];
      let own = 0;
      let why: string | undefined;
      let next = reading.next();
      for (; !next.done; next = reading.next()) {
        const read = next.value;
        if ('aside' in read) {
          own += 1;
          why ??= read.why;
        } else if (read.table === 'attempts') held.push(() => keep('attempts', rows.attempts, read.row));
        else if (read.table === 'events') held.push(() => keep('events', rows.events, read.row));
        else if (read.table === 'settings') held.push(() => keep('settings', rows.settings, read.row));
        else if (read.table === 'sittings') held.push(() => keep('sittings', rows.sittings, read.row));
      }
      for (const add of held) add();
      unread += own;
      firstUnread ??= why;
      if (!next.value.whole) cut.push(file);
    } catch (cause) {
      refused.push({ file, why: backupFaultOf(cause).message });
    }
  }
  return { record: { ...rows, doubled, unread, firstUnread, cut }, refused };
}
