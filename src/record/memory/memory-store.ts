import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { compareRows, countRows, isDoubled, mergeRows, setNewest } from '../merge/merge-rows.ts';
import { newestOpen } from '../newest-open.ts';
import type { RowOf, Table } from '../parse/parse-record.ts';
import type { Flag, MergeReport, ProgressStore, RecordDump, Setting, StoreChange, StoreFault } from '../record-store.ts';
import { sessionAfterAttempt, sessionAfterSave } from '../session-write.ts';
import { faultOf, storeFault } from '../store-fault.ts';
import { invalidAttempt, invalidFlag, invalidSession, invalidSetting } from '../unfit-write.ts';
import { type MemoryDisk, memoryDisk } from './memory-disk.ts';
import { memoryMockExams } from './memory-mock-exams.ts';

type Row = RowOf<Table>;

const ordered = <R extends Row>(rows: Iterable<R>): readonly R[] => [...rows].sort(compareRows);

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
  const mergeInto = <R extends Row>(rows: Map<string, R>, incoming: readonly R[]) => {
    const brought = mergeRows(rows, incoming);
    for (const [key, row] of brought) rows.set(key, structuredClone(row));
    return brought;
  };
  const removeExam = (rows: Map<string, { readonly exam: string }>, exam: string): void => {
    for (const [key, row] of rows) if (row.exam === exam) rows.delete(key);
  };

  return {
    open: () => answer(() => void device()),
    acceptLoss: () => answer(() => void device()),
    attempts: (exam) =>
      answer(() => ordered([...disk.attempts.values()].filter((row) => exam === undefined || row.exam === exam))),
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
    ...memoryMockExams(disk, { answer, write, keepAttempt }),
    flags: () => answer(() => ordered(disk.flags.values())),
    setFlag(flag) {
      const work = (): Flag => {
        const row = setNewest<Flag>({ ...flag, device: device().id }, disk.flags.get(flag.item));
        disk.flags.set(row.item, row);
        return row;
      };
      return write('flag', work, invalidFlag(flag));
    },
    settings: () => answer(() => ordered(disk.settings.values())),
    setSetting(setting) {
      const work = (): Setting => {
        const row = setNewest<Setting>({ ...setting, device: device().id }, disk.settings.get(setting.key));
        disk.settings.set(row.key, row);
        return row;
      };
      return write('setting', work, invalidSetting(setting));
    },
    dump: () =>
      answer<RecordDump>(() => ({
        attempts: ordered(disk.attempts.values()),
        flags: ordered(disk.flags.values()),
        sessions: ordered(disk.sessions.values()),
        sittings: ordered(disk.sittings.values()),
        steps: ordered(disk.steps.values()),
        settings: ordered(disk.settings.values()),
      })),
    merge(dump) {
      const work = (): MergeReport => {
        const before = new Map(disk.attempts);
        const attempts = mergeInto(disk.attempts, dump.attempts);
        if (isDoubled(device().id, before, attempts)) disk.device = { id: newId(), seq: 0 };
        const flags = mergeInto(disk.flags, dump.flags).size;
        const sessions = mergeInto(disk.sessions, dump.sessions).size;
        const settings = mergeInto(disk.settings, dump.settings).size;
        const mockExams = mergeInto(disk.sittings, dump.sittings).size;
        const steps = mergeInto(disk.steps, dump.steps).size;
        const known = countRows(dump) - attempts.size - flags - sessions - settings - mockExams - steps;
        return { attempts: attempts.size, flags, settings, sessions, sittings: mockExams, steps, known };
      };
      return write('merge', work);
    },
    restore: (dump) =>
      write('wipe', () => {
        for (const rows of [disk.attempts, disk.flags, disk.sessions, disk.settings, disk.sittings, disk.steps]) rows.clear();
        mergeInto(disk.attempts, dump.attempts);
        mergeInto(disk.flags, dump.flags);
        mergeInto(disk.sessions, dump.sessions);
        mergeInto(disk.settings, dump.settings);
        mergeInto(disk.sittings, dump.sittings);
        mergeInto(disk.steps, dump.steps);
        disk.device = { id: newId(), seq: 0 };
      }),
    wipe: (exam) =>
      write('wipe', () => {
        for (const rows of [disk.attempts, disk.flags, disk.sessions, disk.sittings, disk.steps]) {
          if (exam === undefined) rows.clear();
          else removeExam(rows, exam);
        }
        if (exam === undefined) {
          disk.settings.clear();
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
