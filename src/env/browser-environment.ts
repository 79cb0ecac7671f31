import { recordNames } from '../record/record-names.ts';
import { browserCanary } from './browser-canary.ts';
import type { Environment, Persistence } from './environment.ts';
import { pickOneFile, saveTextFile } from './file-dialogs.ts';
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

/** The real world. @param base the site's base path, with or without the last slash; the build knows it (`import.meta.env.BASE_URL`) */
export const browserEnvironment = (base: string): Environment => {
  const path = base.endsWith('/') ? base : `${base}/`;
  return {
    base: path,
    now: wallTime,
    mono: () => performance.now(),
    zone: zoneOffset,
    seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    id: uniqueId,
    canary: browserCanary(recordNames(path).canary, path),
    persist,
    persisted: async () =>
      (await storage()
        ?.persisted?.()
        .catch(() => false)) ?? false,
    async estimate() {
      const told = await storage()
        ?.estimate?.()
        .catch(() => undefined);
      return told?.usage === undefined || told.quota === undefined ? undefined : { usage: told.usage, quota: told.quota };
    },
    saveFile: saveTextFile,
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
  };
};
