import { readinessResult } from '../core/readiness/readiness-result.ts';
import { err, type Result } from '../core/result.ts';
import { openMemoryStore } from '../record/memory/memory-store.ts';
import { memoryFolder } from '../record/snapshots/memory-folder.ts';
import { transferInPage } from '../record/transfer/in-page.ts';
import type { Transfer, TransferJob, TransferResults } from '../record/transfer/transfer.ts';
import type { Environment, Persistence } from './environment.ts';
import { testDevice } from './test-device.ts';
import { testJournal } from './test-journal.ts';
import { testOwnFile } from './test-own-file.ts';
import { zoneNamed } from './zone-named.ts';

interface SavedFile {
  readonly name: string;
  readonly text: string;
  /** Where it was no text. */
  readonly file?: Blob;
  readonly type: string;
}

/** A world that stands still until told to move, and keeps what was done to it. */
export interface TestEnvironment extends Environment {
  /** Lets time go by. Negative: sets the clock back. */
  advance(ms: number): void;
  /** Sets the clock by so much; no time goes by. */
  setClock(by: number): void;
  /** Minutes east of UTC at all times, or a zone by name, whose clocks change. */
  setZone(zone: number | string): void;
  setOnline(online: boolean): void;
  setPersistence(answer: Persistence): void;
  /** What `pickFile` hands out next. */
  setPick(file: Blob | undefined): void;
  /** A file of the site; undefined takes it away. There are none at first. */
  setFile(path: string, value: unknown): void;
  readonly saved: readonly SavedFile[];
  /** Paths of the files asked for, in order. */
  readonly fetched: readonly string[];
  /** How often `reload` was asked for. */
  reloads(): number;
  /** The page has nothing to do: runs what waits for that. */
  idle(): void;
  busy(): false | 'practice' | 'mock';
  /** The session in the address. */
  remembered(): string | undefined;
  /** What was told to be due of an exam, last. */
  due(exam: string): readonly (readonly [day: number, count: number])[] | undefined;
  /** From now on the journal keeps nothing more, as where storage is switched off. */
  refuseJournal(): void;
  /** True while leaving the page would be asked about. */
  asksBeforeLeaving(): boolean;
  /** How often an answer was said to be stored. */
  answersStored(): number;
}

/** @param start wall time at the beginning; ids and seeds count up from 1 @param device shared by what are to be pages of one device */
export const testEnvironment = (start = Date.UTC(2026, 10, 20, 9), base = '/', device = testDevice()): TestEnvironment => {
  let now = start;
  let mono = 0;
  let zone: number | string = 60;
  let online = true;
  let persistence: Persistence = 'denied';
  let pick: Blob | undefined;
  let seeds = 0;
  let reloads = 0;
  let busy: ReturnType<TestEnvironment['busy']> = false;
  let remembered: string | undefined;
  let answersStored = 0;
  let journalRefuses = false;
  let waits = false;
  let waiting: (() => void)[] = [];
  const saved: SavedFile[] = [];
  const fetched: string[] = [];
  const files = new Map<string, unknown>();
  const reported = new Map<string, readonly (readonly [day: number, count: number])[]>();
  const listeners = new Set<(online: boolean) => void>();
  return {
    base,
    foldCode: 'of these tests',
    now: () => now,
    mono: () => mono,
    zone: (at = now) => (typeof zone === 'number' ? zone : zoneNamed(zone, at)),
    seed: () => ++seeds,
    id: device.id,
    openStore: async () => openMemoryStore(device.id, device.disk),
    canary: {
      read: async () => device.sings,
      async write(there) {
        device.sings = there;
      },
    },
    openCopies: async () => memoryFolder(device.copies),
    openOwnFile: async () => testOwnFile(device.ownFile),
    local: {
      get: (name) => device.local.get(name),
      set: (name, value) => void (value === undefined ? device.local.delete(name) : device.local.set(name, value)),
    },
    offlineCopy: { leftOut: async () => undefined, repair: async () => ({ done: false, why: 'unsupported' }) },
    openJournal: async () => ({
      journal: testJournal(device, () => journalRefuses),
      tellWaiting(are) {
        waits = are;
      },
    }),
    persist: async () => persistence,
    persisted: async () => persistence === 'granted',
    estimate: async () => ({ usage: 1000, quota: 1_000_000 }),
    saveFile: (name, content, type) =>
      void saved.push(typeof content === 'string' ? { name, text: content, type } : { name, text: '', file: content, type }),
    async transfer<J extends TransferJob>(job: J) {
      let cancel = (): void => {};
      const canceled = new Promise<Result<never, 'canceled'>>((resolve) => {
        cancel = () => resolve(err('canceled'));
      });
      // Of this very environment, which a test may have made faulty.
      const done = transferInPage(await this.openStore(), job) as Transfer<TransferResults[J['what']]>['done'];
      return { done: Promise.race([canceled, done]), cancel };
    },
    // As between a page and its worker, nothing but plain data gets through.
    readiness: async (asked) => structuredClone(readinessResult(structuredClone(asked))),
    pickFile: async () => pick,
    reload: () => void reloads++,
    online: () => online,
    onOnlineChange(listener) {
      const own = (is: boolean): void => listener(is);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    async fetchFile(path) {
      if (!online) throw new TypeError('There is no network.');
      fetched.push(path);
      const value = structuredClone(files.get(path));
      return { ok: value !== undefined, status: value === undefined ? 404 : 200, json: async () => value };
    },
    whenIdle: (task) => void waiting.push(task),
    afterPaint: () => undefined,
    setBusy(is) {
      busy = is;
    },
    rememberSession(id) {
      remembered = id;
    },
    namedSession: () => remembered,
    async hold(name, steal, lost) {
      const holder = device.held.get(name);
      if (holder && !steal) return undefined;
      const own = (): void => lost();
      device.held.set(name, own);
      holder?.();
      return { release: () => void (device.held.get(name) === own && device.held.delete(name)) };
    },
    tellDue: (exam, days) => void reported.set(exam, days),
    answerStored: () => void answersStored++,
    advance(ms) {
      now += ms;
      mono += Math.max(0, ms);
    },
    setClock(by) {
      now += by;
    },
    setZone(is) {
      zone = is;
    },
    setOnline(is) {
      online = is;
      for (const listener of listeners) listener(is);
    },
    setPersistence(answer) {
      persistence = answer;
    },
    setPick(file) {
      pick = file;
    },
    setFile: (path, value) => void files.set(path, value),
    idle() {
      const tasks = waiting;
      waiting = [];
      for (const task of tasks) task();
    },
    saved,
    fetched,
    reloads: () => reloads,
    busy: () => busy,
    remembered: () => remembered,
    due: (exam) => reported.get(exam),
    answersStored: () => answersStored,
    refuseJournal() {
      journalRefuses = true;
    },
    asksBeforeLeaving: () => waits,
  };
};
