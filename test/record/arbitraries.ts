import fc from 'fast-check';
import type { Attempt } from '../../src/core/session/attempt.ts';
import type { RecordDump } from '../../src/record/record-store.ts';
import { flag, mockExam, mockExamStep, newAnswer, newDrill, newExposure, session, setting, stored } from './rows.ts';

// Few names and few times, so that records meet in ids, devices and moments often.

const someOf = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(row, { maxLength: 6 });
const at = fc.integer({ min: 0, max: 3 });
const device = fc.constantFrom('d1', 'd2');
const letter = fc.constantFrom('a', 'b', 'c');
const text = fc.oneof(fc.constantFrom('', 'x'), fc.string({ unit: 'binary', maxLength: 4 }));
/** Fields of a newer minor version. */
const extra = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .record({ mood: fc.jsonValue({ maxDepth: 3 }) })
      .filter(({ mood }) => !JSON.stringify(mood).includes('__proto__')),
  },
);

const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    id: letter,
    device,
    seq: fc.integer({ min: 1, max: 4 }),
    type: fc.constantFrom('answer', 'exposure', 'drill'),
    spent: fc.integer({ min: 0, max: 2 }),
    extra,
  })
  .map(({ id, device: by, seq, type, spent, extra: more }) => ({
    ...stored(
      type === 'exposure' ? newExposure(id) : type === 'drill' ? newDrill(id, { spent }) : newAnswer(id, { spent }),
      by,
      seq,
    ),
    ...more,
  }));

/** Records as they may come from any device, in any state. Several rows may share one id. */
export const dumps: fc.Arbitrary<RecordDump> = fc.record({
  attempts: someOf(attempt),
  flags: someOf(
    fc.record({ item: letter, at, device, note: text, starred: fc.boolean(), extra }).map(({ item, extra: more, ...over }) => ({
      ...flag(item, over),
      ...more,
    })),
  ),
  sessions: someOf(
    fc
      .record({ id: letter, updatedAt: at, at: fc.integer({ min: 0, max: 1 }), ended: fc.boolean() })
      .map(({ id, ...over }) => session(id, over)),
  ),
  settings: someOf(
    fc
      .record({
        key: letter,
        at,
        device,
        value: fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), text),
      })
      .map(({ key, ...over }) => setting(key, over)),
  ),
  sittings: someOf(
    fc
      .record({ id: letter, updatedAt: at, endedAt: fc.option(at), graded: fc.boolean(), holder: letter })
      .map(({ id, ...over }) => mockExam(id, over)),
  ),
  // A step is never written twice with another content.
  steps: someOf(
    fc.record({ id: letter, sitting: letter }).map(({ id, sitting: of }) => mockExamStep(`${of}-${id}`, 1, { sitting: of })),
  ),
});
