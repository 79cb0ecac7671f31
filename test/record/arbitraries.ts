import fc from 'fast-check';
import type { LearnerEvent } from '../../src/core/event/learner-event.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { earlyId } from '../../src/record/merge/register.ts';
import type { Register } from '../../src/record/merge/register-view.ts';
import type { RecordDump } from '../../src/record/record-store.ts';
import { mockExam, mockExamStep, NOW, newAnswer, newDrill, newExposure, session, stored } from './rows.ts';

// Few names and few times, so that records meet in ids, devices and moments often; and times from the whole range, around `NOW` and at its ends.

const someOf = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(row, { maxLength: 6 });
const at = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom(NOW - 1, NOW, NOW + 1, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER) },
  { weight: 1, arbitrary: fc.maxSafeNat() },
);
const device = fc.constantFrom('d1', 'd2', 'a device, with 2 words');
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
    at,
    type: fc.constantFrom('answer', 'exposure', 'drill'),
    spent: fc.integer({ min: 0, max: 2 }),
    extra,
  })
  .map(({ id, device: by, seq, at: when, type, spent, extra: more }) => ({
    ...stored(
      type === 'exposure'
        ? newExposure(id, { at: when })
        : type === 'drill'
          ? newDrill(id, { at: when, spent })
          : newAnswer(id, { at: when, spent }),
      by,
      seq,
    ),
    ...more,
  }));

/** One id may stand for a lesson here and for a result there. */
const event: fc.Arbitrary<LearnerEvent> = fc
  .record({
    base: fc.record({ id: letter, exam: letter, at, zone: fc.integer({ min: -1440, max: 1440 }), device }),
    lesson: fc.option(letter),
    outcome: fc.constantFrom('passed', 'not-passed', 'unsaid'),
    score: fc.option(fc.constantFrom(0, 700, 1000)),
    extra,
  })
  .map(({ base, lesson, outcome, score, extra: more }) => ({
    ...base,
    ...(lesson === null
      ? { type: 'outcome' as const, date: '2026-12-11', outcome, score }
      : score === 0
        ? { type: 'correction-seen' as const, item: lesson, date: '2026-12-11' }
        : { type: 'lesson-read' as const, lesson }),
    ...more,
  }));

/** As any device may have left it, or any file: one id may stand for two texts, and what is past may still be among the values. */
const register = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Register<V>> => {
  const early = fc.tuple(at, device).map(([when, by]) => earlyId(when, by));
  const id = fc.oneof(fc.constantFrom('w1', 'w2', 'w3', 'w4', 'v3 1', 'v3 x d1'), early);
  const written = fc.record({ id, value, at, device, extra }).map(({ extra: more, ...rest }) => ({ ...rest, ...more }));
  return fc.record({ values: fc.array(written, { maxLength: 3 }), past: fc.array(id, { maxLength: 2 }) });
};

/** Records as they may come from any device, in any state. Several rows may share one id. */
export const dumps: fc.Arbitrary<RecordDump> = fc.record({
  attempts: someOf(attempt),
  events: someOf(event),
  flags: someOf(
    fc
      .record({ item: letter, exam: letter, star: register(fc.boolean()), note: register(text), extra })
      .map(({ extra: more, ...row }) => ({ ...row, ...more })),
  ),
  sessions: someOf(
    fc
      .record({
        id: letter,
        updatedAt: at,
        at: fc.integer({ min: 0, max: 1 }),
        answers: fc.dictionary(letter, letter),
        ended: fc.boolean(),
        extra,
      })
      .map(({ id, extra: more, ...over }) => ({ ...session(id, over), ...more })),
  ),
  settings: someOf(
    fc
      .record({
        key: letter,
        set: register(fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), text)),
        extra,
      })
      .map(({ key, set, extra: more }) => ({ key, ...set, ...more })),
  ),
  sittings: someOf(
    fc
      .record({ id: letter, updatedAt: at, endedAt: fc.option(at), graded: fc.boolean(), holder: letter, extra })
      .map(({ id, extra: more, ...over }) => ({ ...mockExam(id, over), ...more })),
  ),
  steps: someOf(
    fc
      .record({ id: letter, sitting: letter, n: fc.integer({ min: 1, max: 2 }), at, extra })
      .map(({ id, n, extra: more, ...over }) => ({ ...mockExamStep(id, n, over), ...more })),
  ),
  aside: fc.array(
    fc.record({ table: fc.constantFrom('attempts', 'x'), row: fc.constantFrom<unknown>({ id: 'a' }, 7, 'x', null, [1]) }),
    { maxLength: 2 },
  ),
});
