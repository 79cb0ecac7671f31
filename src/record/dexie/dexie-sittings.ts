import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import type { Sitting } from '../../core/sitting/sitting.ts';
import type { SittingStep } from '../../core/sitting/sitting-step.ts';
import { compareRows } from '../merge/merge-rows.ts';
import { parseRow } from '../parse/parse-record.ts';
import type { SittingWithSteps } from '../record-store.ts';
import { SittingTaken, UnfitRow } from '../store-fault.ts';
import { getDevice, putDevice } from './dexie-device.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { writing } from './dexie-transaction.ts';
import { stored } from './dexie-writes.ts';

// Each function here is one transaction, as in dexie-writes.ts.

/** Begins a sitting. */
export const putSitting = (db: RecordDb, sitting: Sitting, first: SittingStep): Promise<void> =>
  writing(db, ['meta', 'sittings', 'steps'], async () => {
    await getDevice(db);
    await Promise.all([db.sittings.put(sitting), db.steps.put(first)]);
  });

/** Adds steps, and the sitting as they leave it. Throws SittingTaken where another page holds it. */
export const putSteps = (db: RecordDb, sitting: Sitting, steps: readonly SittingStep[]): Promise<Sitting> =>
  writing(db, ['meta', 'sittings', 'steps'], async (lastAsked) => {
    const [, row] = await Promise.all([getDevice(db), db.sittings.get(sitting.id)]);
    const before = stored('sittings', row, sitting.id);
    if (before === undefined) throw new SittingTaken('the sitting was deleted');
    if (before.endedAt !== null) return before;
    if (before.holder !== sitting.holder) throw new SittingTaken('another page holds the sitting');
    const puts = Promise.all([db.sittings.put(sitting), ...steps.map((step) => db.steps.put(step))]);
    lastAsked();
    await puts;
    return sitting;
  });

const stepsOf = async (db: RecordDb, sitting: string): Promise<readonly SittingStep[]> => {
  const rows = await db.steps.where('sitting').equals(sitting).toArray();
  return rows
    .map((row, at) => {
      const read = parseRow('steps', row, `steps[${at}]`);
      if (!read.ok) throw new UnfitRow(read.error);
      return read.value;
    })
    .sort(compareRows);
};

/** Gives a sitting to another page. */
export const holdSitting = (db: RecordDb, id: string, holder: string): Promise<SittingWithSteps | undefined> =>
  writing(db, ['meta', 'sittings', 'steps'], async () => {
    const [, row] = await Promise.all([getDevice(db), db.sittings.get(id)]);
    const before = stored('sittings', row, id);
    if (before === undefined) return undefined;
    const sitting: Sitting = before.endedAt === null ? { ...before, holder } : before;
    await db.sittings.put(sitting);
    return { sitting, steps: await stepsOf(db, id) };
  });

/** Stores the attempts of a sitting under the next numbers of this device, and that it is graded. Ids that are here already answer their rows. */
export const putGraded = (db: RecordDb, sitting: Sitting, attempts: readonly NewAttempt[]): Promise<readonly Attempt[]> =>
  writing(db, ['meta', 'attempts', 'sittings'], async () => {
    const ids = [...new Set(attempts.map(({ id }) => id))];
    const [device, known, row] = await Promise.all([getDevice(db), db.attempts.bulkGet(ids), db.sittings.get(sitting.id)]);
    const before = stored('sittings', row, sitting.id);
    let { seq } = device;
    const rows = ids.flatMap((id, at): readonly Attempt[] => {
      const found = stored('attempts', known[at], id);
      const attempt = attempts.find((one) => one.id === id);
      if (found !== undefined || attempt === undefined) return found === undefined ? [] : [found];
      seq += 1;
      return [{ ...attempt, device: device.id, seq }];
    });
    await Promise.all([
      db.attempts.bulkPut(rows),
      !before?.graded && db.sittings.put(sitting),
      putDevice(db, { id: device.id, seq }),
    ]);
    return rows;
  });
