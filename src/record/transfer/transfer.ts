import type { Result } from '../../core/result.ts';
import type { MergeTally } from '../merge/tally.ts';
import type { RecordCounts } from '../record-store.ts';

// The whole record, out of the database into a file and back, whatever its length: in a worker, row by row.

/** What came in a file, or would. */
export interface ImportReport extends MergeTally {
  /** Rows of the file that cannot be read, and why the first of them. They are kept aside and go into every backup. */
  readonly unread: number;
  readonly firstUnread: string | undefined;
  /** False where the end of the file is missing. */
  readonly whole: boolean;
}

/** What came out. */
export interface ExportReport {
  /** JSON Lines, packed by gzip. */
  readonly file: Blob;
  readonly counts: RecordCounts;
}

/** `look`: says what `import` would do, and changes nothing. @property now wall time, ms: later times come from wrong clocks */
export type TransferJob =
  | { readonly what: 'export' }
  | { readonly what: 'look' | 'import'; readonly file: Blob; readonly now: number };

export interface TransferResults {
  readonly export: ExportReport;
  readonly look: ImportReport;
  readonly import: ImportReport;
}

/** For a person. */
export interface TransferFault {
  readonly message: string;
}

/** A job under way. */
export interface Transfer<R> {
  readonly done: Promise<Result<R, TransferFault | 'canceled'>>;
  /** Ends it. What was not finished has not happened. */
  cancel(): void;
}

/** How far a job has come, 0..1. */
export type ToldShare = (share: number) => void;
