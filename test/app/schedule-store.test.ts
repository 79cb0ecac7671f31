import { beforeEach, describe, expect, it } from 'vitest';
import { planChoice, planToday } from '../../src/app/plan/plan-store.ts';
import { readinessOf } from '../../src/app/readiness/readiness-store.ts';
import { putAside, takeBack } from '../../src/app/review/review-store.ts';
import { reviewItems, reviewState, scheduleOf, tellDue } from '../../src/app/schedule/schedule-store.ts';
import {
  examDate,
  planDays,
  planMinutes,
  REVIEW_LIMIT,
  reviewKnown,
  reviewRest,
  type SettingKey,
  type SettingValue,
} from '../../src/app/settings/settings.ts';
import { makePage } from '../../src/app/shared/page.ts';
import type { BankIndex, IndexEntry } from '../../src/core/item/pack.ts';
import { DAY } from '../../src/core/schedule/exam-date.ts';
import type { AnswerAttempt, Attempt } from '../../src/core/session/attempt.ts';
import { testEnvironment } from '../../src/env/test-environment.ts';
import { answer } from '../core/make-item.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const env = testEnvironment(NOW);
const page = makePage(env);
const { $attempts, $settings, openRecord } = page;
const EXAM = 'aif-c01';
const entry = (id: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  ...{ id, family: id, kind: 'multiple-choice', objective: '1.1.1', level: 2, signals: [], title: `About ${id}` },
  ...more,
});
const bank = (items: readonly IndexEntry[], reserved: readonly IndexEntry[] = []): BankIndex => ({
  ...{ format: 1, exam: EXAM, name: 'An exam', concepts: {}, signals: {}, weights: { 1: 1 } },
  packs: [{ task: '1.1', shown: '/shown', key: '/key', items }],
  reserved: reserved.length > 0 ? [{ task: '1.1', shown: '/r', key: '/rk', items: reserved }] : [],
});
const missed = (item: string, seq: number, more: Partial<AnswerAttempt> = {}): AnswerAttempt =>
  answer(item, seq, false, { exam: EXAM, task: '1.1', family: item, at: NOW - 5 * DAY, zone: 60, ...more });
const told = () => env.due(EXAM) ?? [];
let logs = 0;
/** A log, whose attempts are never those of the log before, and settings. */
const given = (attempts: readonly Attempt[], settings: Readonly<Record<SettingKey, SettingValue>> = {}) => {
  logs += 1;
  $attempts.set(attempts.map((one) => ({ ...one, id: `${logs}-${one.id}` })));
  $settings.set(new Map(Object.entries(settings) as [SettingKey, SettingValue][]));
};
const dueIn = (index: BankIndex) => reviewState(page, index).families.map(({ card }) => card.id);

beforeEach(async () => {
  await openRecord();
  given([]);
});

describe('what is due in a bank that has changed', () => {
  it('is a question that got a twin since it was missed: its family of now, once', () => {
    const index = bank([entry('a', { family: 'both' }), entry('a-twin', { family: 'both' })]);
    given([missed('a', 1), answer('a-twin', 2, true, { exam: EXAM, task: '1.1', family: 'both', at: NOW - 4 * DAY })]);
    expect([...scheduleOf(page, index).families.keys()]).toEqual(['both']);
    expect(scheduleOf(page, index).families.get('both')).toMatchObject({ reviews: 2 });
    expect(dueIn(index)).toEqual(['both']);
  });

  it('is a question that got a new name and a family, with what was put aside under the old name', () => {
    const index = bank([entry('new', { family: 'both', formerly: ['old'] })]);
    given([missed('old', 1)]);
    expect(dueIn(index)).toEqual(['both']);
    expect(reviewItems(page, index, 'family')).toEqual(['new']);
    given([missed('old', 1)], { [reviewKnown('old').key]: NOW - DAY });
    expect(dueIn(index)).toEqual([]);
    expect(reviewState(page, index).aside).toEqual([{ family: 'both', until: null, item: 'new' }]);
  });

  it('can be taken back where it was put aside under an old name, whichever is read first', async () => {
    const index = bank([entry('new', { formerly: ['old'] })]);
    given([missed('old', 1)], { [reviewRest('old').key]: NOW + 2 * DAY });
    expect(dueIn(index)).toEqual([]);
    await takeBack(page, index, 'new', 'bury');
    expect(dueIn(index)).toEqual(['new']);
    given([missed('old', 1)], { [reviewRest('new').key]: 0, [reviewRest('old').key]: NOW + 2 * DAY });
    expect(dueIn(index)).toEqual(['new']);
  });

  it('is nothing of what left the bank, nor is that among what was put aside', () => {
    given([missed('gone', 1), missed('there', 2)], { [reviewKnown('gone').key]: NOW });
    expect(reviewState(page, bank([entry('there')]))).toMatchObject({ scheduled: 1, aside: [] });
    expect(reviewItems(page, bank([]), 'family')).toEqual([]);
    tellDue(page, bank([]));
    expect(told()).toEqual([]);
  });

  it('is a question kept for mock exams only once it was met in one', () => {
    const index = bank([], [entry('kept', { family: 'f' }), entry('kept-too', { family: 'f' })]);
    given([missed('other', 1)]);
    expect(dueIn(index)).toEqual([]);
    given([missed('kept', 2, { mode: 'mock', family: 'f' })]);
    expect(reviewItems(page, index, 'family')).toEqual(['kept']);
  });

  it('is asked of a new index anew: one that was not whole knew fewer names', () => {
    given([missed('old', 1)]);
    expect(dueIn(bank([]))).toEqual([]);
    expect(dueIn(bank([], [entry('new', { formerly: ['old'] })]))).toEqual(['new']);
  });
});

describe('what was put aside', () => {
  const index = bank([entry('a')]);

  it('comes back after its week, or when it is missed again', async () => {
    given([missed('a', 1)]);
    await putAside(page, index, 'a', 'snooze');
    expect(dueIn(index)).toEqual([]);
    expect(told().length).toBeGreaterThan(1);
    await takeBack(page, index, 'a', 'snooze');
    await putAside(page, index, 'a', 'known');
    expect(reviewState(page, index).aside).toEqual([{ family: 'a', until: null, item: 'a' }]);
    given([missed('a', 1), missed('a', 2, { at: NOW + 60_000 })], Object.fromEntries($settings.get()));
    expect(reviewState(page, index).aside).toEqual([]);
  });

  it('can be said to be known also where the miss lies a little ahead, by the clock of another device', async () => {
    given([missed('a', 1, { at: NOW + 600_000 })]);
    await putAside(page, index, 'a', 'known');
    expect(reviewState(page, index)).toMatchObject({ scheduled: 0, aside: [{ family: 'a', until: null }] });
  });

  it.each([
    ['a rest of years', reviewRest('a').key, NOW + 400 * DAY],
    ['a rest beyond all dates', reviewRest('a').key, 1e300],
    ['a rest of long ago', reviewRest('a').key, -1e300],
    ['knowing it in years', reviewKnown('a').key, NOW + 400 * DAY],
    ['knowing it beyond all dates', reviewKnown('a').key, Number.MAX_VALUE],
    ['a rest that is a text', reviewRest('a').key, 'tomorrow'],
    ['knowing that is true', reviewKnown('a').key, true],
    ['a rest of no family', reviewRest('').key, NOW + DAY],
    ['a rest of a family that there is not', reviewRest('constructor').key, NOW + DAY],
  ])('hides nothing by %s', (_, key, value) => {
    given([missed('a', 1)], { [key]: value });
    expect(dueIn(index)).toEqual(['a']);
    expect(reviewState(page, index).aside).toEqual([]);
  });
});

describe('settings as a backup may bring them', () => {
  const index = bank([entry('a'), entry('b'), entry('c')]);
  const log = [missed('a', 1), missed('b', 2), missed('c', 3)];

  it.each([0, -5, Number.NaN, 'many', true])('a limit of %s is none', (limit) => {
    given(log, { [REVIEW_LIMIT.key]: limit });
    expect(reviewItems(page, index, 'family')).toHaveLength(3);
  });

  it.each(['2026-02-31', '31.12.2026', '', 20261231, true, '2026-11-25', '2026-11-26', '2036-11-26', '9999-12-31'])(
    'an exam on %s leaves due what is due, and all counts whole',
    (date) => {
      given(log, { [examDate(EXAM).key]: date });
      expect(dueIn(index)).toHaveLength(3);
      tellDue(page, index);
      expect(told().flat().every(Number.isInteger)).toBe(true);
      expect(told().every(([, count]) => count > 0)).toBe(true);
    },
  );

  const blueprint = {
    code: 'X',
    domains: [{ id: '1', name: 'One', tasks: ['1.1'] }],
    secondsPerQuestion: 80,
    mocks: [{ size: 'full', minutes: 90 } as const],
  };

  it.each([
    ['minutes of 0', { minutes: 0 }],
    ['minutes beyond all days', { minutes: 1e9 }],
    ['minutes that are a text', { minutes: '30' }],
    ['days of 0', { minutes: 30, days: 0 }],
    ['days of 8.5', { minutes: 30, days: 8.5 }],
    ['a date that is none', { minutes: 30, date: '2026-02-31' }],
    ['a date that is a number', { minutes: 30, date: 7 }],
  ])('a plan with %s can be made all the same', (_, { minutes, days = 5, date = '' }: Record<string, string | number>) => {
    given(log, {
      [planMinutes(EXAM).key]: minutes ?? 30,
      [planDays(EXAM).key]: days,
      [examDate(EXAM).key]: date,
    });
    const choice = planChoice(page, EXAM);
    expect(choice).toMatchObject({ days: 5, minutes: 30 });
    if (!choice) return;
    const { steps, fit } = planToday(page, index, blueprint, choice);
    expect(fit.kind).toBe('no-date');
    expect(steps[0]).toMatchObject({ kind: 'review', questions: 3 });
  });
});

describe('clocks', () => {
  const index = bank([entry('a'), entry('b')]);

  it.each([
    ['years ahead', NOW + 3000 * DAY],
    ['beyond all dates', Number.MAX_SAFE_INTEGER],
    ['at the beginning of time', 0],
  ])('what was missed by a clock %s comes within a day, and its next day is one', (_, at) => {
    given([missed('a', 1, { at }), missed('b', 2, { at, device: 'other' })]);
    tellDue(page, index);
    const tomorrow = Math.floor((NOW + 3_600_000) / DAY) + 1;
    expect(told().findLast(([day]) => day <= tomorrow)?.[1]).toBe(2);
  });

  it('two devices with the very same times give the same in any order', () => {
    const log = [1, 2, 3].flatMap((seq) =>
      ['one', 'two'].map((device) =>
        answer(seq % 2 ? 'a' : 'b', seq, device === 'one', {
          ...{ exam: EXAM, task: '1.1', family: seq % 2 ? 'a' : 'b', at: NOW - 3 * DAY, device, id: `${device}-${seq}` },
        }),
      ),
    );
    given(log);
    const first = scheduleOf(page, index);
    given(log.toReversed());
    expect(scheduleOf(page, index)).toEqual(first);
  });

  it.each([-720, 840])('the day of a zone %i minutes east begins at its own midnight', (zone) => {
    env.setZone(zone);
    given([missed('a', 1, { zone })]);
    tellDue(page, index);
    expect(told()[0]?.[0]).toBe(Math.floor((NOW + zone * 60_000) / DAY));
    env.setZone(60);
  });
});

describe('readiness', () => {
  it('does not take a twin for new that joined a question met before', () => {
    const index = bank([entry('a', { family: 'both' }), entry('a-twin', { family: 'both' })]);
    given([missed('a', 1), answer('a-twin', 2, true, { exam: EXAM, task: '1.1', family: 'both', at: NOW - 4 * DAY })]);
    const { report, unmet } = readinessOf(page, index, {
      domains: [{ id: '1', name: 'One', tasks: ['1.1'] }],
      ...{ scoredPlan: { 1: 50 }, cut: { mean: 0.7, sd: 0.03 } },
    });
    expect(report).toMatchObject({ status: 'too-little', exposures: 1 });
    expect(unmet).toEqual({ 1: 0 });
  });
});
