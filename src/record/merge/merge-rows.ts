import { canonicalJson, compareText } from '../backup/canonical.ts';
import { type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { Flag, RecordDump, Setting } from '../record-store.ts';

type Row = RowOf<Table>;

/** What a row is known by within its list: an id, the item of a flag, the key of a setting. */
export const keyOf = (row: Row): string => ('id' in row ? row.id : 'item' in row ? row.item : row.key);

/** The canonical order: attempts by (device, seq, id), steps by (mock exam, n, id), all others by key. */
export const compareRows = (a: Row, b: Row): number =>
  'seq' in a && 'seq' in b
    ? compareText(a.device, b.device) || a.seq - b.seq || compareText(a.id, b.id)
    : 'n' in a && 'n' in b
      ? compareText(a.sitting, b.sitting) || a.n - b.n || compareText(a.id, b.id)
      : compareText(keyOf(a), keyOf(b));

/** How far a mock exam has come; it never goes back. */
const stage = (row: Row): number => ('graded' in row ? (row.graded ? 2 : row.endedAt === null ? 0 : 1) : 0);

const compareNewness = (a: Row, b: Row): number => {
  const byStage = stage(a) - stage(b);
  if (byStage !== 0) return byStage;
  const byTime = ('updatedAt' in a ? a.updatedAt : a.at) - ('updatedAt' in b ? b.updatedAt : b.at);
  const byDevice = 'device' in a && 'device' in b ? compareText(a.device, b.device) : 0;
  if (byTime !== 0 || byDevice !== 0) return byTime || byDevice;
  // Only a copy that a newer minor version added fields to, or one tampered with, comes this far: more is better than less.
  const [one, other] = [canonicalJson(a), canonicalJson(b)];
  return one.length - other.length || compareText(one, other);
};

/**
 * What of `incoming` is to be written over `stored`, by key. Of two rows with one key the newer by (time, device) stays, of mock exams first the one that came further: a total
 * order, so the order of merges does not matter.
 */
export const mergeRows = <R extends Row>(stored: ReadonlyMap<string, R>, incoming: readonly R[]): ReadonlyMap<string, R> => {
  const changed = new Map<string, R>();
  for (const row of incoming) {
    const key = keyOf(row);
    const mine = changed.get(key) ?? stored.get(key);
    if (mine === undefined || compareNewness(mine, row) < 0) changed.set(key, row);
  }
  return changed;
};

/**
 * True if a merge brings attempts under this device's own name that it does not have: some copy of this browser profile, or an
 * earlier state of it, counts under the same name. The device then takes a new one, so that no number is given twice.
 */
export const isDoubled = (device: string, stored: ReadonlyMap<string, Row>, brought: ReadonlyMap<string, Row>): boolean =>
  [...brought].some(([key, row]) => 'seq' in row && row.device === device && !stored.has(key));

/** How many rows a dump holds. */
export const countRows = (dump: RecordDump): number => TABLES.reduce((sum, table) => sum + dump[table].length, 0);

/**
 * What to store when the learner sets a flag or a setting here: always the newest, whatever the clocks say. A stored row from a
 * clock that runs ahead would otherwise win until that time has come. Unknown fields of the stored row stay.
 */
export const setNewest = <R extends Flag | Setting>(wanted: R, stored: R | undefined): R => {
  if (stored === undefined || stored.at < wanted.at) return { ...stored, ...wanted };
  const same = canonicalJson({ ...stored, ...wanted, at: stored.at, device: stored.device }) === canonicalJson(stored);
  return same ? stored : { ...stored, ...wanted, at: stored.at + 1 };
};
