import { STORE_FAULTS } from '../messages/en/record.ts';
import type { StoreFault } from './record-store.ts';

/** A fault in words. `detail` is appended; `cause` is what the browser said. */
export const storeFault = (code: StoreFault['code'], detail = '', cause?: unknown): StoreFault => ({
  code,
  message: detail === '' ? STORE_FAULTS[code] : `${STORE_FAULTS[code]} ${detail}`,
  ...(cause === undefined ? {} : { cause }),
});

/** A row that could not be read, or must not be stored: thrown inside a transaction to undo it. */
export class UnfitRow extends Error {
  override readonly name = 'UnfitRow';
}

/**
 * Not wanted any more: thrown inside a transaction to undo it. `Taken`: another page holds the mock exam, has answered the question, or has taken the session further.
 * `RowDeleted`: what is to be gone on with was deleted.
 */
export class Refused extends Error {
  override readonly name: 'Taken' | 'RowDeleted';

  constructor(name: 'Taken' | 'RowDeleted') {
    super(name);
    this.name = name;
  }
}

/** The record's own row is missing: the database was emptied under us. Thrown inside a transaction to undo it. */
export class RecordLost extends Error {
  override readonly name = 'RecordLost';
}

/** A write transaction that came to nothing: what stopped it, and what the browser says about the transaction itself. */
export class TransactionFailed extends Error {
  override readonly name = 'TransactionFailed';
  readonly inner: unknown;

  constructor(cause: unknown, inner: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.inner = inner;
  }
}

/** Names of what was thrown and of what lies inside: a full disk comes as AbortError around QuotaExceededError. */
const namesOf = (cause: unknown, depth = 5): readonly string[] => {
  if (typeof cause !== 'object' || cause === null || depth === 0) return [];
  const name = 'name' in cause ? String(cause.name) : '';
  const inner = [
    'inner' in cause ? cause.inner : undefined,
    'cause' in cause ? cause.cause : undefined,
    ...('failures' in cause && Array.isArray(cause.failures) ? cause.failures.slice(0, 1) : []),
  ];
  return [name, ...inner.flatMap((each) => namesOf(each, depth - 1))];
};

const CODES: readonly (readonly [StoreFault['code'], readonly string[]])[] = [
  ['taken', ['Taken']],
  ['deleted', ['RowDeleted']],
  ['full', ['QuotaExceededError']],
  ['lost', ['RecordLost']],
  ['newer', ['VersionError']],
  ['unavailable', ['MissingAPIError', 'SecurityError', 'NotAllowedError']],
  ['failed', ['UnfitRow', 'ConstraintError', 'DataError', 'DataCloneError', 'TypeError', 'SchemaError']],
];

/** What a thrown error means for the record. Whatever is not known to be hopeless counts as a broken connection and is tried once more. */
export const faultOf = (cause: unknown): StoreFault => {
  const names = namesOf(cause);
  const code = CODES.find(([, those]) => those.some((name) => names.includes(name)))?.[0] ?? 'closed';
  const detail = code === 'failed' ? (cause instanceof Error ? cause.message : String(cause)) : '';
  return storeFault(code, detail, cause);
};
