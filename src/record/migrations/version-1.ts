import type { RecordVersion } from './record-version.ts';

/**
 * The first version. Frozen.
 * Attempts are read by exam and as a whole, always in the order (device, seq); rows that share both (two copies of one browser
 * profile have counted on) come in order of their ids, as IndexedDB sorts equal keys. So the index is not unique: a unique one
 * would refuse an answer, or a backup, for a fault the learner did not make. `meta` holds one row: `{key: 'device', id, seq}`.
 */
export const version1: RecordVersion = {
  version: 1,
  stores: {
    attempts: 'id, [exam+device+seq], [device+seq], item',
    flags: 'item, exam',
    meta: 'key',
    sessions: 'id, exam',
    settings: 'key',
  },
};
