import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { Canary } from '../canary.ts';
import { orderOf } from '../merge/row-order.ts';
import type { RecordVersion } from '../migrations/record-version.ts';
import { VERSIONS } from '../migrations/versions.ts';
import { newestOpen } from '../newest-open.ts';
import type { RowOf, Table } from '../parse/parse-record.ts';
import type { ProgressStore, StoreChange, StoreFault } from '../record-store.ts';
import { openChannel } from '../store-channel.ts';
import { faultOf, storeFault } from '../store-fault.ts';
import {
  invalidAttempt,
  invalidEvent,
  invalidFlag,
  invalidMockExam,
  invalidSession,
  invalidSetting,
  invalidSteps,
} from '../unfit-write.ts';
import { makeConnector, SETTLING } from './dexie-connector.ts';
import { beginRecord } from './dexie-device.ts';
import { countStored, partitionValid, readAttempts } from './dexie-reads.ts';
import type { IndexedDbParts, RecordDb } from './dexie-record-db.ts';
import { putFlag, putSession, putSetting, recordAttempt, wipeRecord } from './dexie-writes.ts';
import { eraseDatabase } from './erase-database.ts';

export interface DexieStoreOptions {
  /** The database's name, with the site's base path in it (`recordNames`). */
  readonly name: string;
  /** Name of the BroadcastChannel on which tabs hear of one another's changes. */
  readonly channel: string;
  readonly canary: Canary;
  /** Makes ids for devices. */
  readonly newId: () => string;
  /** For tests of upgrades. */
  readonly versions?: readonly RecordVersion[];
  /** Told before a database of an older version is upgraded, which waits for it. Must not reject. */
  readonly beforeUpgrade?: () => Promise<void>;
  /** For tests; else the browser's. */
  readonly parts?: IndexedDbParts;
}

/** Loaded with the first mock exam: all of it before its clock starts. */
const mockExams = () => import('./dexie-mock-exams.ts');

const browserParts = (): IndexedDbParts | undefined =>
  typeof indexedDB === 'undefined' || indexedDB === null ? undefined : { indexedDB, IDBKeyRange };

const notLoaded = (cause: unknown) => err(storeFault('failed', 'A part of this site could not be loaded.', cause));
/** What reads or merges the whole record, and what keeps what its log adds up to, loaded when it is asked for. */
const wholeCode = () => import('./dexie-whole.ts').then(ok, notLoaded);
const foldsCode = () => import('./dexie-folds.ts').then(ok, notLoaded);

/** The record in IndexedDB. Load this module by `import()`: it brings Dexie along. Nothing is opened until the first call. */
export const openDexieStore = (options: DexieStoreOptions): ProgressStore => {
  const { canary, newId, parts = browserParts() } = options;
  let sung = false;
  let singing: Promise<void> = Promise.resolve();
  const sing = (there: boolean): Promise<void> => {
    if (sung === there && there) return singing;
    sung = there;
    singing = singing.then(() => canary.write(there));
    return singing;
  };
  const channel = openChannel(options.channel, (what) => {
    if (what === 'wipe') sung = false;
    // Another tab may have settled the loss; look again.
    connector.recheck();
  });
  const connector = makeConnector(
    {
      ...{ name: options.name, canary, newId, beforeUpgrade: options.beforeUpgrade },
      ...{ versions: options.versions ?? VERSIONS, parts },
    },
    (change) => {
      if (change.what === 'fault' && change.fault.code === 'lost') sung = false;
      channel.tell(change);
    },
  );

  /** Runs work on the open record. A broken connection is opened anew, after a moment, and the work done once more; ids make that harmless. */
  const run = async <T>(work: (db: RecordDb) => PromiseLike<T>, evenLost = false): Promise<Result<T, StoreFault>> => {
    for (let again = true; ; again = false) {
      const db = await connector.get(evenLost);
      let fault: StoreFault;
      if (db.ok) {
        try {
          return ok(await work(db.value));
        } catch (cause) {
          fault = faultOf(cause);
          if (fault.code === 'closed' || fault.code === 'lost') connector.drop(db.value);
        }
      } else fault = db.error;
      const hopeful = connector.alive() && (fault.code === 'closed' || (db.ok && fault.code === 'lost'));
      if (!again || !hopeful) {
        // That another page holds it, or that it was deleted, is no fault of the record.
        if (db.ok && fault.code !== 'taken' && fault.code !== 'deleted') channel.tell({ what: 'fault', fault });
        return err(fault);
      }
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  /** Writes go one after the other, so that one which had to be tried again keeps its place. */
  const write = <T>(
    what: Exclude<StoreChange['what'], 'fault' | 'open'>,
    work: (db: RecordDb) => PromiseLike<T>,
    evenLost = false,
  ) => {
    const done = last.then(async () => {
      const result = await run(work, evenLost);
      if (result.ok) channel.tell({ what });
      if (result.ok && what !== 'wipe') void sing(true);
      return result;
    });
    last = done.catch(() => undefined);
    return done;
  };

  /** True for a database that does not open at all: its files are damaged. */
  const isBroken = async (): Promise<boolean> => {
    const db = await connector.get(true);
    return !db.ok && connector.alive() && (db.error.code === 'closed' || db.error.code === 'failed');
  };

  const refused = (unfit: string): Promise<Result<never, StoreFault>> =>
    Promise.resolve(err({ ...storeFault('failed', unfit), unfit: true }));

  const tellUnfit = (unfit: readonly string[]): void => {
    if (unfit.length === 0) return;
    const detail = `${unfit.length} of its rows cannot be read and are left as they are. The first: ${unfit[0]}`;
    channel.tell({ what: 'fault', fault: storeFault('failed', detail) });
  };

  const rows = async <K extends Table>(table: K, work: (db: RecordDb) => PromiseLike<unknown[]>) => {
    const found = await run(work);
    if (!found.ok) return found;
    const { rows, unfit } = partitionValid(table, found.value);
    tellUnfit(unfit);
    return ok<readonly RowOf<K>[]>(rows);
  };

  const sessions = (key: 'id' | 'exam', value: string) =>
    rows('sessions', (db) => db.sessions.where(key).equals(value).toArray());

  return {
    open: () => run(async () => {}),
    async acceptLoss() {
      const opened = await run(async () => {}, true);
      if (!opened.ok || !connector.isLost()) return opened;
      const begun = await write('wipe', (db) => beginRecord(db, newId), true);
      if (!begun.ok) return begun;
      connector.settle();
      await sing(false);
      return begun;
    },
    attempts: (exam) => rows('attempts', (db) => readAttempts(db, exam)),
    async folded(keys, code) {
      const own = await foldsCode();
      return own.ok ? own.value.folded(run, tellUnfit, keys, code) : own;
    },
    async walkLog(work) {
      const own = await foldsCode();
      return own.ok ? own.value.walkLog(run, tellUnfit, work) : own;
    },
    async keepFolds(mark, code, folds) {
      const [own, db] = [await foldsCode(), await connector.get(false)];
      // Nothing is lost where they cannot be kept, so nobody is told.
      return own.ok && db.ok && (await own.value.putFolds(db.value, mark, code, folds).catch(() => false));
    },
    record(attempt, session, begun = false) {
      const unfit = invalidAttempt(attempt) ?? (session && invalidSession(session));
      return unfit === undefined ? write('attempt', (db) => recordAttempt(db, attempt, session, begun)) : refused(unfit);
    },
    async openSession(exam) {
      const found = await sessions('exam', exam);
      return found.ok ? ok(newestOpen(found.value)) : found;
    },
    async session(id) {
      const found = await sessions('id', id);
      return found.ok ? ok(found.value[0]) : found;
    },
    saveSession(session, begun = false) {
      const unfit = invalidSession(session);
      return unfit === undefined ? write('session', (db) => putSession(db, session, begun)) : refused(unfit);
    },
    startMockExam(mockExam, first) {
      const unfit = invalidMockExam(mockExam) ?? invalidSteps([first]);
      return unfit === undefined
        ? write('sitting', async (db) => (await mockExams()).putMockExam(db, mockExam, first))
        : refused(unfit);
    },
    addSteps(mockExam, steps) {
      const unfit = invalidMockExam(mockExam) ?? invalidSteps(steps);
      return unfit === undefined
        ? write('sitting', async (db) => (await mockExams()).putSteps(db, mockExam, steps))
        : refused(unfit);
    },
    takeMockExam: (id, holder) => write('sitting', async (db) => (await mockExams()).holdMockExam(db, id, holder)),
    gradeMockExam(mockExam, attempts) {
      const unfit = invalidMockExam(mockExam) ?? attempts.map(invalidAttempt).find((one) => one !== undefined);
      return unfit === undefined
        ? write('attempt', async (db) => (await mockExams()).putGraded(db, mockExam, attempts))
        : refused(unfit);
    },
    sittings: (exam) =>
      rows('sittings', (db) => (exam === undefined ? db.sittings.toArray() : db.sittings.where('exam').equals(exam).toArray())),
    async steps(mockExam) {
      const found = await rows('steps', (db) => db.steps.where('sitting').equals(mockExam).toArray());
      return found.ok ? ok([...found.value].sort(orderOf('steps'))) : found;
    },
    flags: () => rows('flags', (db) => db.flags.toArray()),
    setFlag(flag) {
      const unfit = invalidFlag(flag);
      return unfit === undefined ? write('flag', (db) => putFlag(db, flag, newId())) : refused(unfit);
    },
    settings: () => rows('settings', (db) => db.settings.toArray()),
    setSetting(setting) {
      const unfit = invalidSetting(setting);
      return unfit === undefined ? write('setting', (db) => putSetting(db, setting, newId())) : refused(unfit);
    },
    events: (exam) =>
      rows('events', (db) => (exam === undefined ? db.events.toArray() : db.events.where('exam').equals(exam).sortBy('id'))),
    async addEvent(event) {
      const unfit = invalidEvent(event);
      if (unfit !== undefined) return refused(unfit);
      const code = await wholeCode();
      return code.ok ? write('event', (db) => code.value.putEvent(db, event)) : code;
    },
    counts: (exam) => run((db) => countStored(db, exam)),
    async dump() {
      const code = await wholeCode();
      return code.ok ? run(code.value.readDump) : code;
    },
    async merge(dump, now) {
      const code = await wholeCode();
      if (!code.ok) return code;
      const merged = await write('merge', (db) => code.value.mergeDump(db, dump, now, newId), true);
      if (merged.ok) connector.settle();
      return merged;
    },
    async restore(dump) {
      // Other tabs must let go of what is no longer there, as after a deletion.
      const code = await wholeCode();
      if (!code.ok) return code;
      const replace = () => write('wipe', (db) => code.value.replaceRecord(db, dump, newId), true);
      let restored = await replace();
      if (!restored.ok && (await isBroken()) && parts && (await eraseDatabase(parts.indexedDB, options.name)))
        restored = await replace();
      if (!restored.ok) return restored;
      connector.settle();
      sung = false;
      await sing(true);
      return restored;
    },
    async wipe(exam) {
      const wiped = await write('wipe', (db) => wipeRecord(db, exam, newId));
      if (wiped.ok && exam === undefined) {
        await sing(false);
      }
      return wiped;
    },
    subscribe: channel.subscribe,
    close() {
      connector.close();
      channel.close();
    },
  };
};
