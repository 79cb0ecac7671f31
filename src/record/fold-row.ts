import type { Attempt } from '../core/session/attempt.ts';
import type { FoldedLog, KeptFold, LogMark } from './record-store.ts';

/** A fold as it is stored, with all that it depends on besides what made its key. */
export interface FoldRow extends LogMark {
  readonly key: string;
  readonly code: string;
  readonly value: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The log's mark; the same for every log that was never changed but by answers. */
export const logIn = (row: unknown): string => (isObject(row) && typeof row['id'] === 'string' ? row['id'] : '');

/** A stored fold, if it is one of this log that this code made. */
export function foldIn(row: unknown, code: string, mark: LogMark): KeptFold | undefined {
  if (!isObject(row) || row['code'] !== code || row['log'] !== mark.log || row['device'] !== mark.device) return undefined;
  const { key, seq, value } = row;
  return typeof key === 'string' && typeof seq === 'number' && seq <= mark.seq ? { key, seq, value } : undefined;
}

/** A reading of the log. @param unfit rows that could not be read */
export function foldedLog(mark: LogMark, kept: readonly KeptFold[], after: readonly Attempt[], unfit: number): FoldedLog {
  const isSound = unfit === 0 && after.every(({ device, seq }) => device !== mark.device || seq <= mark.seq);
  return { kept, after, mark: isSound ? mark : undefined };
}

/** So many numbers of a device are read at a time. */
export const PIECE = 5000;
