import type { LearnerEvent, NewLearnerEvent } from '../core/event/learner-event.ts';
import type { MockExam } from '../core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../core/mock-exam/mock-exam-step.ts';
import type { Result } from '../core/result.ts';
import type { Attempt, NewAttempt } from '../core/session/attempt.ts';
import type { PracticeSession } from '../core/session/practice-session.ts';
import type { Register } from './merge/register-view.ts';

/** A star and a note on a question. Each device's last word on either is kept until another has seen it: two notes may stand side by side. */
export interface Flag {
  readonly item: string;
  readonly exam: string;
  readonly star: Register<boolean>;
  readonly note: Register<string>;
}

/** What the learner does to a flag. What is left out stays. */
export interface FlagChange {
  readonly item: string;
  readonly exam: string;
  readonly starred?: boolean;
  /** Empty: the note is deleted. */
  readonly note?: string;
  /** Ids of the notes that the learner saw, and that this one replaces; else all that stand. */
  readonly over?: readonly string[];
  readonly at: number;
}

export type SettingValue = string | number | boolean;

/** A choice of the learner under its name (`app/settings/settings.ts` has them all), as each device last left it. */
export interface Setting extends Register<SettingValue> {
  readonly key: string;
}

export interface SettingChange {
  readonly key: string;
  readonly value: SettingValue;
  readonly at: number;
}

/** A row that cannot be read, as it was found. It goes into every backup as it is. */
export interface AsideRow {
  readonly table: string;
  readonly row: unknown;
}

/** The whole record as plain data, in canonical order. What a backup file holds. */
export interface RecordDump {
  readonly attempts: readonly Attempt[];
  readonly events: readonly LearnerEvent[];
  readonly flags: readonly Flag[];
  readonly settings: readonly Setting[];
  readonly sessions: readonly PracticeSession[];
  readonly sittings: readonly MockExam[];
  readonly steps: readonly MockExamStep[];
  /** What could not be read; left out where there is none. */
  readonly aside?: readonly AsideRow[];
}

/** How many rows of each kind there are. */
export type RecordCounts = { readonly [K in Exclude<keyof RecordDump, 'aside'>]: number };

export interface MergeReport {
  readonly attempts: number;
  readonly events: number;
  readonly flags: number;
  readonly settings: number;
  readonly sessions: number;
  readonly sittings: number;
  readonly steps: number;
  /** Rows of the file that were here already. */
  readonly known: number;
}

/** How far a reading of the log went. What is folded from it holds for as long as the log only grows. */
export interface LogMark {
  /** Another one after each change that is no answer of this device: a merge, a deletion, a copy put back. */
  readonly log: string;
  readonly device: string;
  readonly seq: number;
}

/** A fold over the log as it was kept: derived, and never needed. */
export interface KeptFold {
  readonly key: string;
  /** It holds this device's attempts up to this number, and all others there are. */
  readonly seq: number;
  readonly value: unknown;
}

/** Folds of a log, and what came after them. */
export interface FoldedLog {
  /** The folds that were asked for, where all are here and hold; else none. */
  readonly kept: readonly KeptFold[];
  /** What this device has added since the oldest of them, in its order; nothing without them. */
  readonly after: readonly Attempt[];
  /** Undefined where a row could not be read or is numbered too high: nothing is to be kept of such a log. */
  readonly mark: LogMark | undefined;
}

/** The log, to be read piece by piece. */
export interface LogPieces {
  /** All devices, ordered by their ids. */
  readonly devices: readonly string[];
  /** Some attempts of a device, in its order, those that come next after a number; `last`: how far they go, undefined at the end. */
  read(device: string, after: number): Promise<{ readonly attempts: readonly Attempt[]; readonly last: number | undefined }>;
}

export interface MockExamWithSteps {
  readonly sitting: MockExam;
  readonly steps: readonly MockExamStep[];
}

/**
 * Why the record cannot be used or changed. `taken`: another page goes on with it (holds the mock exam, has answered the question). `deleted`: it was deleted meanwhile. `full`: no space. `newer`: written by a newer version. `lost`: it was here and is gone.
 */
export interface StoreFault {
  readonly code: 'full' | 'newer' | 'blocked' | 'lost' | 'closed' | 'unavailable' | 'failed' | 'taken' | 'deleted';
  /** For a person: what happened and what to do. */
  readonly message: string;
  readonly cause?: unknown;
  /** What was to be written is itself not fit to be stored: trying again will not help. */
  readonly unfit?: true;
}

/**
 * Something changed in the record, here or in another tab. `fault`: this tab cannot use its record, or not all of it. `open`: it
 * can again, after a fault was told.
 */
export type StoreChange =
  /** `elsewhere`: another tab did it. */
  | {
      readonly what: 'attempt' | 'event' | 'flag' | 'setting' | 'session' | 'sitting' | 'merge' | 'wipe' | 'open';
      readonly elsewhere?: true;
    }
  | { readonly what: 'fault'; readonly fault: StoreFault };

/**
 * The port to the learner's record on this device. Two implementations (IndexedDB and memory) pass one contract suite.
 * Nothing throws: every method answers a Result. Every write is one transaction, strict in durability, and is done when its promise settles.
 */
export interface ProgressStore {
  /** Opens the record, or says why not. Every other method opens it too, so that calling this first is only a way to hear early. */
  open(): Promise<Result<void, StoreFault>>;
  /** After the fault `lost`: starts a new, empty record. Without that fault it changes nothing. (`merge` of a backup ends the fault too.) */
  acceptLoss(): Promise<Result<void, StoreFault>>;
  /** All attempts, or those of an exam, ordered by (device, seq). */
  attempts(exam?: string): Promise<Result<readonly Attempt[], StoreFault>>;
  /** The log by folds that were kept of it, by keys, where all of them hold; `code`: what must have made them. */
  folded(keys: readonly string[], code: string): Promise<Result<FoldedLog, StoreFault>>;
  /** The whole log as of one moment, without ever holding it whole. `work` may wait for what it reads, and for nothing else; where the connection breaks it is done once more. */
  walkLog<T>(
    work: (log: LogPieces) => Promise<T>,
  ): Promise<Result<{ readonly result: T; readonly mark: LogMark | undefined }, StoreFault>>;
  /** Keeps folds, by key, of the log as it was read, unless it has been changed since other than by answers. Tells nobody; false where nothing was kept. */
  keepFolds(mark: LogMark, code: string, folds: ReadonlyMap<string, unknown>): Promise<boolean>;
  /**
   * Stores an attempt and, in the same transaction, the session it belongs to. The same id twice stores it once and answers the stored one. A question of a session
   * has one answer: where the stored session has another, nothing is stored (`taken`). Where another page has taken the session further, the answer is added to that.
   * @param begun the session is known to be in the record: where it is not any more, it was deleted, and nothing is stored (`deleted`)
   */
  record(attempt: NewAttempt, session?: PracticeSession, begun?: boolean): Promise<Result<Attempt, StoreFault>>;
  /** The newest session of an exam that has not ended. */
  openSession(exam: string): Promise<Result<PracticeSession | undefined, StoreFault>>;
  /** A session by its id. */
  session(id: string): Promise<Result<PracticeSession | undefined, StoreFault>>;
  /** Saves a session; an older `updatedAt` than the stored one changes nothing. Refused where another page has taken it further (`taken`); `begun` as in `record`. */
  saveSession(session: PracticeSession, begun?: boolean): Promise<Result<void, StoreFault>>;
  /** Stores a new mock exam and its first step. */
  startMockExam(mockExam: MockExam, first: MockExamStep): Promise<Result<void, StoreFault>>;
  /**
   * Stores steps and the mock exam they belong to, and answers the mock exam as it then is. Where another page holds it nothing is written
   * (`taken`), nor where it was deleted (`deleted`); one that has ended stays as it is. The same id twice stores a step once.
   */
  addSteps(mockExam: MockExam, steps: readonly MockExamStep[]): Promise<Result<MockExam, StoreFault>>;
  /** Makes this page the holder of a mock exam, whoever held it; answers it with its steps. Nothing where there is none of this id. */
  takeMockExam(id: string, holder: string): Promise<Result<MockExamWithSteps | undefined, StoreFault>>;
  /** Stores what a mock exam came to: its attempts, in the order given, and the mock exam, whoever holds it. Answers the stored attempts. */
  gradeMockExam(mockExam: MockExam, attempts: readonly NewAttempt[]): Promise<Result<readonly Attempt[], StoreFault>>;
  /** All mock exams, or those of an exam. */
  sittings(exam?: string): Promise<Result<readonly MockExam[], StoreFault>>;
  /** The steps of a mock exam in the order of their numbers. */
  steps(mockExam: string): Promise<Result<readonly MockExamStep[], StoreFault>>;
  flags(): Promise<Result<readonly Flag[], StoreFault>>;
  /** What is set here replaces what stood, whatever the clocks say. */
  setFlag(change: FlagChange): Promise<Result<Flag, StoreFault>>;
  settings(): Promise<Result<readonly Setting[], StoreFault>>;
  /** As `setFlag`. */
  setSetting(change: SettingChange): Promise<Result<Setting, StoreFault>>;
  /** All events, or those of an exam, in the order of their ids. */
  events(exam?: string): Promise<Result<readonly LearnerEvent[], StoreFault>>;
  /** Stores an event. The same id twice stores it once and answers the stored one. */
  addEvent(event: NewLearnerEvent): Promise<Result<LearnerEvent, StoreFault>>;
  /** How much there is, of all or of one exam (which has no settings), without reading it. */
  counts(exam?: string): Promise<Result<RecordCounts, StoreFault>>;
  /** Everything, also what cannot be read (`aside`). For a record of any length there is `env.transfer`. */
  dump(): Promise<Result<RecordDump, StoreFault>>;
  /**
   * Adds what is not here yet, all or nothing. Merging twice, or in another order, gives the same record, for one `now`. Never deletes. After
   * an import by another thread it is called with an empty record: a loss is then settled, and pages are told.
   * @param now wall time, ms: later times come from wrong clocks
   */
  merge(dump: RecordDump, now: number): Promise<Result<MergeReport, StoreFault>>;
  /**
   * Puts this in the record's place, all or nothing: what is not in it is deleted. Works on a lost record, and on one whose
   * database is too damaged to be opened, too. The device takes a new name, as the numbers it gave since may be on other devices.
   */
  restore(dump: RecordDump): Promise<Result<void, StoreFault>>;
  /** Deletes everything, or everything of one exam (its attempts, events, flags, sessions and mock exams). */
  wipe(exam?: string): Promise<Result<void, StoreFault>>;
  /** Told of every change, also of those by other tabs. Returns the way to stop. */
  subscribe(listener: (change: StoreChange) => void): () => void;
  close(): void;
}
