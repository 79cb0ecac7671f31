import { type MemoryDisk, memoryDisk } from '../record/memory/memory-disk.ts';

/** What the pages of one device share: the record, its copies, the canary, and what only one page may hold. */
export interface TestDevice {
  readonly disk: MemoryDisk;
  /** What is held, by name, with the way to tell its holder that it was taken. */
  readonly held: Map<string, () => void>;
  /** The journal's lines, by key, and who watches them. */
  readonly journal: Map<string, string>;
  readonly watchers: Set<() => void>;
  /** A new id, never one given before. */
  id(): string;
  sings: boolean;
  /** Copies of the record, by name; undefined for a browser that keeps none. */
  copies: Map<string, Blob> | undefined;
  readonly local: Map<string, string>;
  /** The learner's own file; undefined for a browser that cannot write one. */
  ownFile: { picked: boolean; access: 'granted' | 'ask'; content: Blob | undefined } | undefined;
}

export const testDevice = (): TestDevice => {
  let ids = 0;
  return {
    disk: memoryDisk(),
    held: new Map(),
    journal: new Map(),
    watchers: new Set(),
    id: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    sings: false,
    copies: new Map(),
    local: new Map(),
    ownFile: { picked: false, access: 'granted', content: undefined },
  };
};
