import type { LearnerEvent } from '../../core/event/learner-event.ts';
import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { asideRow } from '../aside-row.ts';
import { countRows, isDoubled, mergeRows } from '../merge/merge-rows.ts';
import { orderOf } from '../merge/row-order.ts';
import { writeFlag, writeSetting } from '../merge/write-flag.ts';
import { newestOpen } from '../newest-open.ts';
import type { RowOf, Table } from '../parse/parse-record.ts';
import type { Flag, MergeReport, ProgressStore, RecordDump, Setting, StoreChange, StoreFault } from '../record-store.ts';
import { sessionAfterAttempt, sessionAfterSave } from '../session-write.ts';
import { faultOf, storeFault } from '../store-fault.ts';
import { invalidAttempt, invalidEvent, invalidFlag, invalidSession, invalidSetting } from '../unfit-write.ts';
import { type MemoryDisk, memoryDisk } from './memory-disk.ts';
import { forgetFolds, memoryFolds } from './memory-folds.ts';
import { memoryMockExams } from './memory-mock-exams.ts';

const ordered = <K extends Table>(table: K, rows: Iterable<RowOf<K>>): readonly RowOf<K>[] => [...rows].sort(orderOf(table));

/** The record for as long as the page lives: for tests, and where a browser keeps nothing. Rows go in and out as copies. */
export const openMemoryStore = (newId: () => string, disk: MemoryDisk = memoryDisk()): ProgressStore => {
  const mine = new Set<(change: StoreChange) => void>();
  let closed = false;

  const device = () => {
    disk.device ??= { id: newId(), seq: 0 };
    return disk.device;
  };
  const answer = async <T>(work: () => T, unfit?: string): Promise<Result<T, StoreFault>> => {
    if (closed) return err(storeFault('closed'));
    if (unfit !== undefined) return err({ ...storeFault('failed', unfit), unfit: true });
    try {
      return ok(structuredClone(work()));
    } catch (cause) {
      return err(faultOf(cause));
    }
  };
  const write = async <T>(what: Exclude<StoreChange['what'], 'fault'>, work: () => T, unfit?: string) => {
    const result = await answer(work, unfit);
    if (result.ok)
      for (const listener of disk.listeners) {
        const change: StoreChange = mine.has(listener) || what === 'open' ? { what } : { what, elsewhere: true };
        queueMicrotask(() => disk.listeners.has(listener) && listener(change));
      }
    return result;
  };
  const keepSession = (session: PracticeSession | undefined): void => {
    if (session !== undefined) disk.sessions.set(session.id, structuredClone(session));
  };
  const keepAttempt = (attempt: NewAttempt): Attempt => {
    const known = disk.attempts.get(attempt.id);
    if (known !== undefined) return known;
    const { id, seq } = device();
    disk.device = { id, seq: seq + 1 };
    const row: Attempt = { ...structuredClone(attempt), device: id, seq: seq + 1 };
    disk.attempts.set(row.id, row);
    return row;
  };
  const mergeInto = <K extends Table>(table: K, rows: Map<string, RowOf<K>>, incoming: readonly RowOf<K>[], now: number) => {
    const brought = mergeRows(table, rows, incoming, now);
    for (const [key, row] of brought) rows.set(key, structuredClone(row));
    return brought;
  };
  const mergeAll = (dump: RecordDump, now: number): MergeReport => {
    forgetFolds(disk, newId());
    const before = new Map(disk.attempts);
    const attempts = mergeInto('attempts', disk.attempts, dump.attempts, now);
    if (isDoubled(device().id, before, attempts)) disk.device = { id: newId(), seq: 0 };
    const events = mergeInto('events', disk.events, dump.events, now).size;
    const flags = mergeInto('flags', disk.flags, dump.flags, now).size;
    const sessions = mergeInto('sessions', disk.sessions, dump.sessions, now).size;
    const settings = mergeInto('settings', disk.settings, dump.settings, now).size;
    const mockExams = mergeInto('sittings', disk.sittings, dump.sittings, now).size;
    const steps = mergeInto('steps', disk.steps, dump.steps, now).size;
    for (const { table, row } of dump.aside ?? []) {
      const kept = asideRow(table, row);
      disk.aside.set(kept.id, kept);
    }
    const known = countRows(dump) - attempts.size - events - flags - sessions - settings - mockExams - steps;
    return { attempts: attempts.size, events, flags, settings, sessions, sittings: mockExams, steps, known };
  };
  const removeExam = (rows: Map<string, { readonly exam: string }>, exam: string): void => {
    for (const [key, row] of rows) if (row.exam === exam) rows.delete(key);
  };

  return {
    open: () => answer(() => void device()),
    acceptLoss: () => answer(() => void device()),
    attempts: (exam) =>
      answer(() =>
        ordered(
          'attempts',
          [...disk.attempts.values()].filter((row) => exam === undefined || row.exam === exam),
        ),
      ),
    record(attempt, session, begun = false) {
      const work = (): Attempt => {
        if (session !== undefined) keepSession(sessionAfterAttempt(disk.sessions.get(session.id), session, attempt.id, begun));
        return keepAttempt(attempt);
      };
      return write('attempt', work, invalidAttempt(attempt) ?? (session && invalidSession(session)));
    },
    openSession: (exam) => answer(() => newestOpen([...disk.sessions.values()].filter((session) => session.exam === exam))),
    session: (id) => answer(() => disk.sessions.get(id)),
    saveSession: (session, begun = false) =>
      write(
        'session',
        () => keepSession(sessionAfterSave(disk.sessions.get(session.id), session, begun)),
        invalidSession(session),
      ),
    ...memoryFolds(disk, { device, answer }),
    ...memoryMockExams(disk, { answer, write, keepAttempt }),
    flags: () => answer(() => ordered('flags', disk.flags.values())),
    setFlag(flag) {
      const work = (): Flag => {
        const row = writeFlag(flag, disk.flags.get(flag.item), { device: device().id, id: newId() });
        disk.flags.set(row.item, row);
        return row;
      };
      return write('flag', work, invalidFlag(flag));
    },
    events: (exam) =>
      answer(() =>
        ordered(
          'events',
          [...disk.events.values()].filter((row) => exam === undefined || row.exam === exam),
        ),
      ),
    addEvent(event) {
      const work = (): LearnerEvent => {
        const row = disk.events.get(event.id) ?? { ...structuredClone(event), device: device().id };
        disk.events.set(row.id, row);
        return row;
      };
      return write('event', work, invalidEvent(event));
    },
    settings: () => answer(() => ordered('settings', disk.settings.values())),
    setSetting(setting) {
      const work = (): Setting => {
        const row = writeSetting(setting, disk.settings.get(setting.key), { device: device().id, id: newId() });
        disk.settings.set(row.key, row);
        return row;
      };
      return write('setting', work, invalidSetting(setting));
    },
    dump: () =>
      answer<RecordDump>(() => ({
        attempts: ordered('attempts', disk.attempts.values()),
        events: ordered('events', disk.events.values()),
        flags: ordered('flags', disk.flags.values()),
        sessions: ordered('sessions', disk.sessions.values()),
        sittings: ordered('sittings', disk.sittings.values()),
        steps: ordered('steps', disk.steps.values()),
        settings: ordered('settings', disk.settings.values()),
        ...(disk.aside.size === 0 ? {} : { aside: [...disk.aside.values()].map(({ table, row }) => ({ table, row })) }),
      })),
    counts: (exam) =>
      answer(() => {
        const count = (rows: ReadonlyMap<string, { readonly exam: string }>) =>
          [...rows.values()].filter((row) => exam === undefined || row.exam === exam).length;
        return {
          attempts: count(disk.attempts),
          events: count(disk.events),
          flags: count(disk.flags),
          sessions: count(disk.sessions),
          settings: exam === undefined ? disk.settings.size : 0,
          sittings: count(disk.sittings),
          steps: count(disk.steps),
        };
      }),
    merge: (dump, now) => write('merge', () => mergeAll(dump, now)),
    restore: (dump) =>
      write('wipe', () => {
        for (const rows of [
          ...[disk.attempts, disk.events, disk.flags, disk.sessions],
          ...[disk.settings, disk.sittings, disk.steps, disk.aside],
        ])
          rows.clear();
        mergeAll(dump, 0);
        disk.device = { id: newId(), seq: 0 };
      }),
    wipe: (exam) =>
      write('wipe', () => {
        forgetFolds(disk, newId());
        for (const rows of [disk.attempts, disk.events, disk.flags, disk.sessions, disk.sittings, disk.steps]) {
          if (exam === undefined) rows.clear();
          else removeExam(rows, exam);
        }
        if (exam === undefined) {
          disk.settings.clear();
          disk.aside.clear();
          disk.device = undefined;
        }
      }),
    subscribe(listener) {
      const own = (change: StoreChange): void => listener(change);
      mine.add(own);
      disk.listeners.add(own);
      return () => {
        mine.delete(own);
        disk.listeners.delete(own);
      };
    },
    close() {
      closed = true;
      for (const listener of mine) disk.listeners.delete(listener);
    },
  };
};
