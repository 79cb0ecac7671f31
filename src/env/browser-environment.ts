import { decoded } from '../core/decoded.ts';
import { recordNames } from '../record/record-names.ts';
import { afterPaint } from './after-paint.ts';
import { browserCanary } from './browser-canary.ts';
import { browserLocal } from './browser-local.ts';
import type { DueNews } from './due-count.ts';
import type { Environment, Persistence } from './environment.ts';
import { pickOneFile, saveTextFile } from './file-dialogs.ts';
import { holdLock } from './hold-lock.ts';
import { uniqueId } from './unique-id.ts';
import { wallTime, zoneOffset } from './wall-clock.ts';

/** `navigator.storage` is missing on plain http and in old browsers. */
const storage = (): StorageManager | undefined => (typeof navigator === 'undefined' ? undefined : navigator.storage);

const persist = async (): Promise<Persistence> => {
  const manager = storage();
  if (typeof manager?.persist !== 'function') return 'unsupported';
  try {
    return (await manager.persist()) ? 'granted' : 'denied';
  } catch {
    return 'unsupported';
  }
};

/** The real world. @param foldCode see `Environment`; the build knows it @param base the site's base path, with or without the last slash; the build knows it (`import.meta.env.BASE_URL`) */
export const browserEnvironment = (base: string, foldCode = ''): Environment => {
  const path = base.endsWith('/') ? base : `${base}/`;
  const { database, channel, canary: canaryName, copies, ownFile, journal } = recordNames(path);
  const canary = browserCanary(canaryName, path);
  // Only the settings need it.
  const offlineCopy = async () => (await import('./worker-copy.ts')).workerCopy(path);
  let asked = false;
  const openCopies = async () => (await import('./copies/site-folder.ts')).siteFolder(copies);
  /** Never rejects: what is not copied is upgraded all the same. */
  const beforeUpgrade = async (): Promise<void> => {
    try {
      const [folder, { copyBeforeUpgrade }] = await Promise.all([openCopies(), import('./copies/copy-before-upgrade.ts')]);
      await copyBeforeUpgrade(folder, database, { at: wallTime(), zone: zoneOffset() });
    } catch {
      // The code did not load.
    }
  };
  return {
    base: path,
    foldCode,
    now: wallTime,
    mono: () => performance.now(),
    zone: zoneOffset,
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    id: uniqueId,
    async openStore() {
      const { openDexieStore } = await import('../record/dexie/dexie-store.ts');
      return openDexieStore({ name: database, channel, canary, newId: uniqueId, beforeUpgrade });
    },
    canary,
    openCopies,
    openOwnFile: async () => (await import('./copies/picked-file.ts')).pickedFile(ownFile),
    local: browserLocal(path),
    offlineCopy: {
      leftOut: async () => (await offlineCopy()).leftOut(),
      repair: async () => (await offlineCopy()).repair(),
    },
    async openJournal() {
      const { browserJournal, tellWaiting } = await import('./browser-journal.ts');
      return { journal: browserJournal(journal), tellWaiting };
    },
    persist,
    persisted: async () =>
      (await storage()
        ?.persisted?.()
        .catch(() => false)) ?? false,
    async estimate() {
      const reported = await storage()
        ?.estimate?.()
        .catch(() => undefined);
      return reported?.usage === undefined || reported.quota === undefined
        ? undefined
        : { usage: reported.usage, quota: reported.quota };
    },
    saveFile: saveTextFile,
    async transfer(job, told) {
      const { browserTransfer } = await import('./browser-transfer.ts');
      return browserTransfer(database, uniqueId(), job, told);
    },
    readiness: async (asked) => (await import('./browser-readiness.ts')).browserReadiness(asked),
    pickFile: pickOneFile,
    reload: () => location.reload(),
    online: () => navigator.onLine,
    onOnlineChange(listener) {
      const on = (): void => listener(true);
      const off = (): void => listener(false);
      addEventListener('online', on);
      addEventListener('offline', off);
      return () => {
        removeEventListener('online', on);
        removeEventListener('offline', off);
      };
    },
    fetchFile: (file) => fetch(path + file.slice(1)),
    whenIdle(task) {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => task(), { timeout: 1500 });
      else setTimeout(task, 200);
    },
    afterPaint,
    setBusy(busy) {
      if (busy) document.body.dataset['session'] = busy;
      else delete document.body.dataset['session'];
    },
    rememberSession(id) {
      history.replaceState(history.state, '', id ? `#${id}` : location.pathname + location.search);
    },
    namedSession: () => decoded(location.hash.slice(1)) || undefined,
    hold: (name, steal, lost) => holdLock(`${path} ${name}`, steal, lost),
    tellDue(exam, days, begins) {
      dispatchEvent(
        new CustomEvent<DueNews>('signalmark:due', { detail: { exam, days, ...(begins === undefined ? {} : { begins }) } }),
      );
    },
    answerStored() {
      if (asked) return;
      asked = true;
      void persist();
    },
  };
};
