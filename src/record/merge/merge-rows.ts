import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { canonicalJson, compareText } from '../backup/canonical.ts';
import { type RowOf, TABLES, type Table } from '../parse/parse-record.ts';
import type { Flag, RecordDump, Setting } from '../record-store.ts';
import { joinRegisters } from './register.ts';
import { keyOf } from './row-order.ts';

/** Of two values the one that says more: a total order, for what no clock or device decides. */
const compareContent = (a: unknown, b: unknown): number => {
  const [one, other] = [canonicalJson(a), canonicalJson(b)];
  return one.length - other.length || compareText(one, other);
};

/** Fields that nobody here knows, and the exam of a flag: the fuller one stays. */
const joinFields = <R extends Flag | Setting>(a: R, b: R): R => {
  const joined: Record<string, unknown> = { ...a };
  for (const [key, theirs] of Object.entries(b)) {
    if (!Object.hasOwn(a, key) || compareContent(joined[key], theirs) < 0) joined[key] = theirs;
  }
  return joined as unknown as R;
};

/** How far a mock exam has come; it never goes back. */
const stage = ({ graded, endedAt }: MockExam): number => (graded ? 2 : endedAt === null ? 0 : 1);

/** A time later than `now` comes from a wrong clock and counts as `now`. */
const capped = (a: number, b: number, now: number): number => Math.min(a, now) - Math.min(b, now);

const newer = <R>(a: R, b: R, difference: number): R => ((difference || compareContent(a, b)) < 0 ? b : a);

/** What was answered on either device counts as answered; all else is the newer session's. */
const joinSessions = (a: PracticeSession, b: PracticeSession, now: number): PracticeSession => {
  const answers: Record<string, string> = { ...a.answers };
  for (const [key, id] of Object.entries(b.answers)) {
    if (!Object.hasOwn(answers, key) || compareText(answers[key] ?? '', id) < 0) answers[key] = id;
  }
  // Without the answers, so that which of two is newer does not depend on what they were joined with before.
  return { ...newer({ ...a, answers: {} }, { ...b, answers: {} }, capped(a.updatedAt, b.updatedAt, now)), answers };
};

/** One row of two with the same key. */
const joins: { readonly [K in Table]: (a: RowOf<K>, b: RowOf<K>, now: number) => RowOf<K> } = {
  attempts: (a, b, now) => newer(a, b, capped(a.at, b.at, now) || compareText(a.device, b.device)),
  events: (a, b, now) => newer(a, b, capped(a.at, b.at, now)),
  flags: (a, b) => ({ ...joinFields(a, b), star: joinRegisters(a.star, b.star), note: joinRegisters(a.note, b.note) }),
  sessions: joinSessions,
  settings: (a, b) => ({ ...joinFields(a, b), ...joinRegisters(a, b) }),
  sittings: (a, b, now) => newer(a, b, stage(a) - stage(b) || capped(a.updatedAt, b.updatedAt, now)),
  steps: (a, b, now) => newer(a, b, capped(a.at, b.at, now)),
};

/**
 * What `row` makes of `mine`: registers are united, of everything else the newer one stays, of mock exams first the one that came
 * further. For one `now` the order of merges does not matter, and twice is once. Answers `mine` itself where nothing changes.
 */
export const joinRow = <K extends Table>(table: K, mine: RowOf<K> | undefined, row: RowOf<K>, now: number): RowOf<K> => {
  // A row is joined with itself where it is the first, so that it is the same however often it comes.
  const joined = joins[table](mine ?? row, row, now);
  return mine !== undefined && (joined === mine || canonicalJson(joined) === canonicalJson(mine)) ? mine : joined;
};

/** What of `incoming` is to be written over `stored`, by key. */
export const mergeRows = <K extends Table>(
  table: K,
  stored: ReadonlyMap<string, RowOf<K>>,
  incoming: readonly RowOf<K>[],
  now: number,
): ReadonlyMap<string, RowOf<K>> => {
  const changed = new Map<string, RowOf<K>>();
  for (const row of incoming) {
    const key = keyOf(table, row);
    const mine = changed.get(key) ?? stored.get(key);
    const joined = joinRow(table, mine, row, now);
    if (joined !== mine) changed.set(key, joined);
  }
  return changed;
};

/**
 * True if a merge brings attempts under this device's own name that it does not have: some copy of this browser profile, or an
 * earlier state of it, counts under the same name. The device then takes a new one, so that no number is given twice.
 */
export const isDoubled = (device: string, stored: ReadonlyMap<string, Attempt>, brought: ReadonlyMap<string, Attempt>): boolean =>
  [...brought].some(([key, row]) => row.device === device && !stored.has(key));

/** How many rows a dump holds, without those that cannot be read. */
export const countRows = (dump: RecordDump): number => TABLES.reduce((sum, table) => sum + dump[table].length, 0);
