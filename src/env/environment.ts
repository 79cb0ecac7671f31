import type { Canary } from '../record/canary.ts';

/** What the browser says to the wish that stored data be kept. */
export type Persistence = 'granted' | 'denied' | 'unsupported';

/** How much the site stores, as far as the browser tells: bytes, often rounded or invented. Never a promise of space. */
export interface StorageEstimate {
  readonly usage: number;
  readonly quota: number;
}

/** The outside world, all of it. What needs time, chance, storage or the network asks for this and gets the browser's or a test's. */
export interface Environment {
  /** Wall time, whole ms since 1970. May stand still, jump or run backward. */
  now(): number;
  /** Ms since the page began, which no setting of the clock can change; may stand still while the device sleeps. */
  mono(): number;
  /** Offset of local time in minutes east of UTC, -1440..1440, as of now. */
  zone(): number;
  /** A new seed, a whole number 0..2^32-1. */
  seed(): number;
  /** A new unique id (a UUID). */
  id(): string;
  /** Remembers outside of the database that there is a record. */
  readonly canary: Canary;
  /** Asks the browser to keep stored data. Call it after something worth keeping was stored: some browsers ask the user. */
  persist(): Promise<Persistence>;
  /** True if the browser has promised to keep stored data. */
  persisted(): Promise<boolean>;
  /** Nothing where the browser does not tell. */
  estimate(): Promise<StorageEstimate | undefined>;
  /** Hands a file to the learner: a download. */
  saveFile(name: string, text: string, type: string): void;
  /** Lets the learner choose a file. Nothing if they choose none. Must be called from a tap or key press. @param accept `.json,application/json` */
  pickFile(accept: string): Promise<Blob | undefined>;
  reload(): void;
  /** The site's base path, beginning and ending with `/`. */
  readonly base: string;
  /** False if there surely is no network; true promises nothing. */
  online(): boolean;
  /** Told when `online` changes. Returns the way to stop. */
  onOnlineChange(listener: (online: boolean) => void): () => void;
}
