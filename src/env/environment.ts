import type { ReadinessResult, ReadinessWork } from '../core/readiness/readiness-result.ts';
import type { Canary } from '../record/canary.ts';
import type { Journal } from '../record/journal/journal.ts';
import type { ProgressStore } from '../record/record-store.ts';
import type { CopyFolder } from '../record/snapshots/copy-folder.ts';
import type { ToldShare, Transfer, TransferJob, TransferResults } from '../record/transfer/transfer.ts';
import type { OwnFile } from './copies/own-file.ts';
import type { OfflineCopy } from './offline-copy.ts';

/** What the browser says to the wish that stored data be kept. */
export type Persistence = 'granted' | 'denied' | 'unsupported';

/** How much the site stores, as far as the browser tells: bytes, often rounded or invented. Never a promise of space. */
interface StorageEstimate {
  readonly usage: number;
  readonly quota: number;
}

/** For what the record has not taken yet. */
export interface JournalTools {
  /** A second place for it. */
  readonly journal: Journal;
  /** While true, the browser asks before the page is left, and the banner of what waits is on the page. */
  tellWaiting(waits: boolean): void;
}

/** A file of the site, or what came in place of it. */
interface FetchedFile {
  readonly ok: boolean;
  /** As HTTP has it. */
  readonly status: number;
  json(): Promise<unknown>;
}

/** Small facts of this device, by name, outside of the record and of its backups. Any may be gone, or hold anything. */
interface LocalFacts {
  get(name: string): string | undefined;
  /** Nothing takes a fact away. */
  set(name: string, value: string | undefined): void;
}

/** The outside world, all of it. What needs time, chance, storage or the network asks for this and gets the browser's or a test's. */
export interface Environment {
  /** Wall time, whole ms since 1970. May stand still, jump or run backward. */
  now(): number;
  /** Ms since the page began, which no setting of the clock can change; may stand still while the device sleeps. */
  mono(): number;
  /** Offset of local time in minutes east of UTC, -1440..1440, at a moment (ms); without one, now. */
  zone(at?: number): number;
  /** A new seed, a whole number 0..2^32-1. */
  seed(): number;
  /** A new unique id (a UUID). */
  id(): string;
  /** What the code that folds the log is told apart by; empty where what it made is not to be kept. */
  readonly foldCode: string;
  /** Loads the database code and makes the store of the learner's record; does not open it. Rejects where the code does not load. */
  openStore(): Promise<ProgressStore>;
  /** Remembers outside of the database that there is a record. */
  readonly canary: Canary;
  /** Loads the code that keeps copies of the record apart from its database. Rejects where it does not load. */
  openCopies(): Promise<CopyFolder>;
  /** Loads the code that keeps a file of the learner's own up to date. Undefined where the browser cannot. Rejects where it does not load. */
  openOwnFile(): Promise<OwnFile | undefined>;
  readonly local: LocalFacts;
  /** The site's files on this device. */
  readonly offlineCopy: OfflineCopy;
  /** Loads what is needed for what the record has not taken yet. Rejects where the code does not load. */
  openJournal(): Promise<JournalTools>;
  /** Asks the browser to keep stored data. Call it after something worth keeping was stored: some browsers ask the user. */
  persist(): Promise<Persistence>;
  /** True if the browser has promised to keep stored data. */
  persisted(): Promise<boolean>;
  /** Nothing where the browser does not tell. */
  estimate(): Promise<StorageEstimate | undefined>;
  /** Hands a file to the learner: a download. */
  saveFile(name: string, content: string | Blob, type: string): void;
  /** The whole record into a file or out of one, beside the page, which stays alive and may cancel. Rejects where the code does not load. */
  transfer<J extends TransferJob>(job: J, told: ToldShare): Promise<Transfer<TransferResults[J['what']]>>;
  /** Works readiness out beside the page. Rejects where the code does not load. */
  readiness(asked: ReadinessWork): Promise<ReadinessResult>;
  /** Lets the learner choose a file. Nothing if they choose none. Must be called from a tap or key press. @param accept `.json,application/json` */
  pickFile(accept: string): Promise<Blob | undefined>;
  reload(): void;
  /** The site's base path, beginning and ending with `/`. */
  readonly base: string;
  /** False if there surely is no network; true promises nothing. */
  online(): boolean;
  /** Told when `online` changes. Returns the way to stop. */
  onOnlineChange(listener: (online: boolean) => void): () => void;
  /** A file of the site by its path under the base, beginning with `/`. Rejects where there is no network. */
  fetchFile(path: string): Promise<FetchedFile>;
  /** Runs later, when the page has nothing to do: for what the first question does not need. */
  whenIdle(task: () => void): void;
  /** Resolves once what has changed on the screen is painted. Undefined where nobody sees the page: then there is nothing to wait for. */
  afterPaint(): Promise<void> | undefined;
  /** What is on the screen and must not be disturbed: no update is offered meanwhile, and a mock exam has the screen for itself. */
  setBusy(busy: false | 'practice' | 'mock'): void;
  /** Keeps the practice's id in the address, so that a reload goes on with it without asking. */
  rememberSession(id: string | undefined): void;
  /** What the address names: a practice or a mock exam, by id. */
  namedSession(): string | undefined;
  /**
   * Holds something that only one page may have, by name, until `release` or the page's end. Undefined where another page has it; with `steal` it is taken
   * from that page. `lost` is called when another page takes it. Where the browser cannot tell pages apart, everybody gets it.
   */
  hold(name: string, steal: boolean, lost: () => void): Promise<{ release(): void } | undefined>;
  /** Keeps how many reviews are due on which local day (days since 1970, ascending), for the header of every page and the app's badge; `begins`: the hour days begin, where it was set. */
  tellDue(exam: string, days: readonly (readonly [day: number, count: number])[], begins?: number): void;
  /** Told after an answer was stored: the moment to ask the browser to keep the data. */
  answerStored(): void;
}
