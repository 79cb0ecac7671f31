import type { RecordVersion } from './record-version.ts';
import { version1 } from './version-1.ts';

/** Every version there was, oldest first. Databases and backups go through the same chain. */
export const VERSIONS: readonly RecordVersion[] = [version1];

/** The version this code reads and writes. */
export const RECORD_VERSION: number = VERSIONS.length;
