import type { Environment, Persistence } from './environment.ts';

export interface SavedFile {
  readonly name: string;
  readonly text: string;
  readonly type: string;
}

/** A world that stands still until told to move, and keeps what was done to it. */
export interface TestEnvironment extends Environment {
  /** Lets time go by. Negative: sets the clock back. */
  advance(ms: number): void;
  /** Sets the clock by so much; no time goes by. */
  setClock(by: number): void;
  setZone(minutes: number): void;
  setOnline(online: boolean): void;
  setPersistence(answer: Persistence): void;
  /** What `pickFile` hands out next. */
  setPick(file: Blob | undefined): void;
  readonly saved: readonly SavedFile[];
  /** How often `reload` was asked for. */
  reloads(): number;
}

/** @param start wall time at the beginning; ids and seeds count up from 1 */
export const testEnvironment = (start = Date.UTC(2026, 10, 20, 9), base = '/'): TestEnvironment => {
  let now = start;
  let mono = 0;
  let zone = 60;
  let online = true;
  let persistence: Persistence = 'denied';
  let pick: Blob | undefined;
  let ids = 0;
  let seeds = 0;
  let reloads = 0;
  let sings = false;
  const saved: SavedFile[] = [];
  const listeners = new Set<(online: boolean) => void>();
  return {
    base,
    now: () => now,
    mono: () => mono,
    zone: () => zone,
    seed: () => ++seeds,
    id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    canary: {
      read: async () => sings,
      async write(there) {
        sings = there;
      },
    },
    persist: async () => persistence,
    persisted: async () => persistence === 'granted',
    estimate: async () => ({ usage: 1000, quota: 1_000_000 }),
    saveFile: (name, text, type) => void saved.push({ name, text, type }),
    pickFile: async () => pick,
    reload: () => void reloads++,
    online: () => online,
    onOnlineChange(listener) {
      const own = (is: boolean): void => listener(is);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    advance(ms) {
      now += ms;
      mono += Math.max(0, ms);
    },
    setClock(by) {
      now += by;
    },
    setZone(minutes) {
      zone = minutes;
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
    saved,
    reloads: () => reloads,
  };
};
