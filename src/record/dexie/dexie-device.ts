import { leaf, object, parse } from '../parse/parse-kit.ts';
import { RecordLost, UnfitRow } from '../store-fault.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { writing } from './dexie-transaction.ts';

/** The record's own row: under which name this device counts its attempts, and how far it has come. */
export interface Device {
  readonly id: string;
  readonly seq: number;
}

const KEY = 'device';

const device = object<Device>({
  id: leaf('an id', (value) => typeof value === 'string' && value !== ''),
  seq: leaf('a whole number from 0', (value) => Number.isSafeInteger(value) && Number(value) >= 0),
});

/** The device's row, or nothing where the record has not begun (or is gone). Throws UnfitRow. */
export const findDevice = async (db: RecordDb): Promise<Device | undefined> => {
  const row = await db.meta.get(KEY);
  if (row === undefined) return undefined;
  const read = parse(device, row, 'meta');
  if (!read.ok) throw new UnfitRow(read.error);
  return read.value;
};

/** The device's row; a record without one has been emptied behind our back. Throws RecordLost, UnfitRow. */
export const getDevice = async (db: RecordDb): Promise<Device> => {
  const row = await findDevice(db);
  if (row === undefined) throw new RecordLost('the record has no device row');
  return row;
};

/** The device's row as it is stored. */
export const deviceRow = ({ id, seq }: Device): object => ({ key: KEY, id, seq });

export const putDevice = async (db: RecordDb, device: Device): Promise<void> => {
  await db.meta.put(deviceRow(device));
};

/** Begins the record, unless another tab was faster. */
export const beginRecord = (db: RecordDb, newId: () => string): Promise<void> =>
  writing(db, ['meta'], async () => {
    if ((await findDevice(db)) === undefined) await putDevice(db, { id: newId(), seq: 0 });
  });
