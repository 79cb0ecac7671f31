import type { RecordVersion } from './record-version.ts';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';
import { version3 } from './version-3.ts';
import { version4 } from './version-4.ts';
import { version5 } from './version-5.ts';
import { version6 } from './version-6.ts';

/** Every version there was, oldest first. Databases and backups go through the same chain. */
export const VERSIONS: readonly RecordVersion[] = [version1, version2, version3, version4, version5, version6];

/** The version this code reads and writes. */
export const RECORD_VERSION: number = VERSIONS.length;
