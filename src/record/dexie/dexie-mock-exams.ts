import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../../core/mock-exam/mock-exam-step.ts';
import type { Attempt, NewAttempt } from '../../core/session/attempt.ts';
import { orderOf } from '../merge/row-order.ts';
import type { MockExamWithSteps } from '../record-store.ts';
import { Refused } from '../store-fault.ts';
import { getDevice, putDevice } from './dexie-device.ts';
import { partitionValid } from './dexie-reads.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { writing } from './dexie-transaction.ts';
import { stored } from './dexie-writes.ts';

// Each function here is one transaction, as in dexie-writes.ts.

/** Begins a mock exam. */
export const putMockExam = (db: RecordDb, mockExam: MockExam, first: MockExamStep): Promise<void> =>
  writing(db, ['meta', 'sittings', 'steps'], async () => {
    await getDevice(db);
    await Promise.all([db.sittings.put(mockExam), db.steps.put(first)]);
  });

/** Adds steps, and the mock exam as they leave it. Throws Refused where another page holds it, or it is gone. */
export const putSteps = (db: RecordDb, mockExam: MockExam, steps: readonly MockExamStep[]): Promise<MockExam> =>
  writing(db, ['meta', 'aside', 'sittings', 'steps'], async (finish) => {
    const [, row] = await Promise.all([getDevice(db), db.sittings.get(mockExam.id)]);
    const before = await stored(db, 'sittings', row);
    if (before === undefined) throw new Refused('RowDeleted');
    if (before.endedAt !== null) return before;
    if (before.holder !== mockExam.holder) throw new Refused('Taken');
    finish([
      { table: 'sittings', by: 'put', row: mockExam },
      ...steps.map((step) => ({ table: 'steps', by: 'put', row: step }) as const),
    ]);
    return mockExam;
  });

const stepsOf = async (db: RecordDb, mockExam: string): Promise<readonly MockExamStep[]> => {
  const rows = await db.steps.where('sitting').equals(mockExam).toArray();
  // One that cannot be read stays where it is; the mock exam goes on without it.
  return [...partitionValid('steps', rows).rows].sort(orderOf('steps'));
};

/** Gives a mock exam to another page. */
export const holdMockExam = (db: RecordDb, id: string, holder: string): Promise<MockExamWithSteps | undefined> =>
  writing(db, ['meta', 'aside', 'sittings', 'steps'], async () => {
    const [, row] = await Promise.all([getDevice(db), db.sittings.get(id)]);
    const before = await stored(db, 'sittings', row);
    if (before === undefined) return undefined;
    const mockExam: MockExam = before.endedAt === null ? { ...before, holder } : before;
    await db.sittings.put(mockExam);
    return { sitting: mockExam, steps: await stepsOf(db, id) };
  });

/** Stores the attempts of a mock exam under the next numbers of this device, and that it is graded. Ids that are here already answer their rows. */
export const putGraded = (db: RecordDb, mockExam: MockExam, attempts: readonly NewAttempt[]): Promise<readonly Attempt[]> =>
  writing(db, ['meta', 'aside', 'attempts', 'sittings'], async () => {
    const ids = [...new Set(attempts.map(({ id }) => id))];
    const [device, known, row] = await Promise.all([getDevice(db), db.attempts.bulkGet(ids), db.sittings.get(mockExam.id)]);
    const before = await stored(db, 'sittings', row);
    let { seq } = device;
    const here = await Promise.all(known.map((each) => stored(db, 'attempts', each)));
    const rows = ids.flatMap((id, at): readonly Attempt[] => {
      const found = here[at];
      const attempt = attempts.find((one) => one.id === id);
      if (found !== undefined || attempt === undefined) return found === undefined ? [] : [found];
      seq += 1;
      return [{ ...attempt, device: device.id, seq }];
    });
    await Promise.all([
      db.attempts.bulkPut(rows),
      !before?.graded && db.sittings.put(mockExam),
      putDevice(db, { id: device.id, seq }),
    ]);
    return rows;
  });
