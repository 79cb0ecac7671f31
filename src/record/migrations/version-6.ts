import type { RecordVersion } from './record-version.ts';

/**
 * Folds. Frozen.
 * What the log adds up to, kept so that a page need not read all of it: derived, in no backup and no merge, and gone at any doubt. A version of its
 * own, as code that knows nothing of it would change the log and leave it standing. Nothing of version 5 changes.
 */
export const version6: RecordVersion = {
  version: 6,
  stores: { folds: 'key' },
};
