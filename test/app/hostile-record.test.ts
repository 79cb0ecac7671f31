import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overviewOf } from '../../src/app/progress/overview.ts';
import { readinessOf } from '../../src/app/readiness/readiness-store.ts';
import { reviewItems, reviewState, secondsPerQuestion } from '../../src/app/schedule/schedule-store.ts';
import {
  examDate,
  planDays,
  planMinutes,
  planWeekdays,
  REVIEW_LIMIT,
  reviewKnown,
  reviewRest,
} from '../../src/app/settings/settings.ts';
import { makePage } from '../../src/app/shared/page.ts';
import { tellToday, todayOn } from '../../src/app/today/today-store.ts';
import type { BankIndex, IndexEntry } from '../../src/core/item/pack.ts';
import { DAY } from '../../src/core/schedule/exam-date.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { testEnvironment } from '../../src/env/test-environment.ts';
import { whenWords, whyDue } from '../../src/messages/en/review-words.ts';
import { buttonWords, doneWords, fitWords, reviewWords, todayWords } from '../../src/messages/en/today-words.ts';
import { parseRow } from '../../src/record/parse/parse-record.ts';
import { answer, exposure, markingResult } from '../core/make-item.ts';
import { randomCases } from '../figures.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const EXAM = 'aif-c01';
const env = testEnvironment(NOW);
const page = makePage({ ...env, openStore: () => Promise.reject(new Error('no record in this test')) });
const { $attempts, $settings } = page;

const entry = (id: string, family: string, previousIds: readonly string[]): IndexEntry => ({
  ...{ id, family, kind: 'multiple-choice', objective: '1.1.1', level: 2, signals: ['s'], title: id, previousIds: previousIds },
});
const bank = (): BankIndex => ({
  ...{
    format: 1,
    exam: EXAM,
    name: 'An exam',
    domains: {},
    tasks: {},
    concepts: {},
    signals: { s: { title: 'S', decoy: false } },
    weights: { 1: 0.5, 2: 0.5 },
    pace: 60,
    mocks: [],
    lessons: [],
  },
  packs: [{ task: '1.1', shown: '/a', key: '/b', items: [entry('a', 'f', ['old']), entry('b', 'f', []), entry('c', 'c', [])] }],
  reserved: [{ task: '2.1', shown: '/c', key: '/d', items: [entry('d', 'd', ['older'])] }],
});
const blueprint = {
  code: 'X',
  ...{ scoredPlan: { 1: 25, 2: 25 }, cut: { mean: 0.7, sd: 0.03 } },
  domains: ['1', '2'].map((id) => ({ id, name: id, tasks: [`${id}.1`] })),
};

const huge = Number.MAX_SAFE_INTEGER;
const at = fc.oneof(
  fc.constantFrom(0, 1, NOW - 1, NOW, NOW + 1, NOW + DAY, NOW + DAY + 1, huge),
  fc.integer({ min: NOW - 40 * DAY, max: NOW + 3 * DAY }),
);
const name = fc.constantFrom('a', 'b', 'c', 'd', 'f', 'old', 'older', 'gone', 'constructor', 'toString');
const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    ...{ item: name, family: name, at, zone: fc.constantFrom(-1440, -720, 0, 345, 840, 1440) },
    ...{ device: fc.constantFrom('one', 'two'), seq: fc.constantFrom(1, 2, 3, huge), exam: fc.constantFrom(EXAM, EXAM, 'x') },
    ...{
      task: fc.constantFrom('1.1', '2.1', '9.9', 'constructor.1', '.', 'x'),
      type: fc.constantFrom('answer', 'answer', 'exposure'),
    },
    ...{
      right: fc.boolean(),
      mode: fc.constantFrom('practice', 'mock', 'review'),
      confidence: fc.constantFrom(null, 'sure', 'guessed'),
    },
    ...{
      spent: fc.constantFrom(0, 1e-300, 1, 40_000, 1e308),
      chance: fc.constantFrom(0, 0.25, 1),
      level: fc.constantFrom(1, 2, 3),
    },
    marked: fc.constantFrom(null, 0, 1),
  })
  .map(({ type, right, marked, seq, ...more }, n?: number) => {
    const id = `${JSON.stringify(more)}${seq}${n ?? ''}`;
    const { item, family, exam, task, zone, device } = more;
    if (type === 'exposure') return exposure(item, seq, { id, family, exam, task, zone, device, at: more.at });
    const signals = [{ signal: 's', state: marked === 1 ? ('found' as const) : ('missed' as const), pen: null, weight: 1e308 }];
    const marking = marked === null ? null : markingResult({ score: marked, recall: marked, signals });
    return answer(item, seq, right, { ...(more as object), id, marked: marking });
  });
const value = fc.oneof(
  fc.constantFrom<string | number | boolean>('', '2026-02-31', '2026-11-26', '2026-11-25', '9999-12-31', '0000-01-01', 'x', true),
  fc.constantFrom(0, -1, 0.5, 1, 7, 30, NOW, NOW + DAY, huge, 1e308, -1e308),
);
const key = fc.oneof(
  fc.constantFrom(examDate(EXAM).key, planDays(EXAM).key, planMinutes(EXAM).key, planWeekdays(EXAM).key, REVIEW_LIMIT.key),
  name.map((family) => reviewRest(family).key),
  name.map((family) => reviewKnown(family).key),
);

/** Every number in a value; a count, a share or a date that is none would be on the screen. */
function faultyNumbers(within: unknown, path = ''): readonly string[] {
  if (typeof within === 'number') return Number.isFinite(within) ? [] : [`${path}: ${within}`];
  if (within instanceof Map) return faultyNumbers([...within.values()], path);
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([step, one]) => faultyNumbers(one, `${path}.${step}`));
}

it('whatever a record holds that may be in one, what is due, the plan and readiness have whole numbers and words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { maxLength: 40 }), fc.array(fc.tuple(key, value)), async (attempts, settings) => {
      for (const one of attempts) expect(parseRow('attempts', one, 'attempt')).toMatchObject({ ok: true });
      $attempts.set(attempts);
      $settings.set(new Map(settings));
      const index = bank();
      const review = reviewState(page, index);
      tellToday(page, index);
      const reported = env.due(EXAM) ?? [];
      const today = todayOn(page, index);
      const readiness = await readinessOf(page, index, blueprint);
      const items = [...reviewItems(page, index, 'family'), ...reviewItems(page, index, 'signal')];
      const words = review.families.map(({ card, recall }) => whyDue(env, card, recall)).join();
      const next = review.next === undefined ? '' : whenWords(env, review.next);
      const back = review.aside.map(({ until }) => (until === null ? '' : whenWords(env, until))).join();
      expect(faultyNumbers([review, reported, today, readiness, secondsPerQuestion(page, index)])).toEqual([]);
      const told = [todayWords(today, reported[0]?.[0] ?? 0), buttonWords(today), doneWords(today), reviewWords(today)];
      expect([...told, fitWords(today.fit, today.goal)].join(' ')).not.toMatch(/NaN|Invalid|Infinity|e\+|-\d/);
      expect(words + next + back).not.toMatch(/NaN|Invalid|undefined|e\+|-\d/);
      expect(items.every((id) => ['a', 'b', 'c', 'd'].includes(id))).toBe(true);
      expect(reported.every(([day, count]) => Number.isSafeInteger(day) && Number.isSafeInteger(count) && count >= 0)).toBe(true);
      expect(today.pieces.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)).toBe(true);
      expect(overviewOf(page, index).get().answered).toBe(
        attempts.filter((one) => one.type === 'answer' && one.exam === EXAM).length,
      );
    }),
    { numRuns: randomCases(300) },
  );
});
