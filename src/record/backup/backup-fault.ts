import { BACKUP_CAP } from './limits.ts';

/** Why a file was not taken in. Nothing of it was. */
export interface BackupFault {
  readonly code: 'too-big' | 'compressed' | 'unreadable' | 'not-text' | 'not-json' | 'not-record' | 'newer' | 'broken';
  /** For a person: what was found, where, and what to do. */
  readonly message: string;
}

const MEGABYTE = 1_000_000;

/** The fault of a file of at least this many bytes. */
export const tooBig = (bytes: number): BackupFault => ({
  code: 'too-big',
  message: `The file is larger than ${BACKUP_CAP / MEGABYTE} MB (${Math.ceil(bytes / MEGABYTE)} MB read). No record grows so large; choose the .json file that was saved here.`,
});
