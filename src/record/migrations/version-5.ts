import type { RecordVersion } from './record-version.ts';

/**
 * Events. Frozen.
 * What a learner says besides answering: a lesson was read, how the exam went. A row each, written once. Nothing of version 4 changes.
 */
export const version5: RecordVersion = {
  version: 5,
  stores: { events: 'id, exam' },
  begins: ['events'],
};
