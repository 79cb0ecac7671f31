import type { RecordVersion } from './record-version.ts';

/**
 * Mock exams. Frozen.
 * A mock exam is one row, what happens in it a row a step, so that a step costs one small row whatever came before. Attempts may be of the
 * new type `drill`. Nothing of version 1 changes.
 */
export const version2: RecordVersion = {
  version: 2,
  stores: {
    sittings: 'id, exam',
    steps: 'id, sitting, exam',
  },
  begins: ['sittings', 'steps'],
};
