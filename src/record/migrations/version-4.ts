import type { RecordVersion, Row } from './record-version.ts';

/**
 * Registers. Frozen.
 * A star, a note and a setting keep what each device wrote, and the ids of what was replaced, so that a merge neither loses a note nor
 * brings back a deleted one. What an older version wrote gets an id of its time and device, the same wherever it is migrated
 * (`earlyId`). `aside` holds rows that could not be read when something had to be written in their place, or that came in a file.
 */
const idOf = ({ at, device }: Row): string => `v3 ${String(at)} ${String(device)}`;

const isDated = ({ at, device }: Row): boolean => Number.isSafeInteger(at) && Number(at) >= 0 && typeof device === 'string';

const register = (row: Row, value: unknown) => ({
  values: [{ id: idOf(row), value, at: row['at'], device: row['device'] }],
  past: [],
});

export const version4: RecordVersion = {
  version: 4,
  stores: { aside: 'id' },
  rows: {
    flags: (row) => {
      if (!isDated(row) || typeof row['note'] !== 'string' || typeof row['starred'] !== 'boolean') return row;
      const { starred, note, at: _, device: __, ...rest } = row;
      // No note: whatever this device had noted earlier was deleted.
      return {
        ...rest,
        star: register(row, starred),
        note: note === '' ? { values: [], past: [idOf(row)] } : register(row, note),
      };
    },
    settings: (row) => {
      if (!isDated(row) || !('value' in row)) return row;
      const { value, at: _, device: __, ...rest } = row;
      return { ...rest, ...register(row, value) };
    },
  },
};
