import { beforeEach, describe, expect, it } from 'vitest';
import { planChoice } from '../../../src/app/plan/plan-store.ts';
import { readinessOf } from '../../../src/app/readiness/readiness-store.ts';
import { reviewItems, scheduleOf } from '../../../src/app/schedule/schedule-store.ts';
import { examDate, planDays, planMinutes, planWeekdays, REVIEW_LIMIT } from '../../../src/app/settings/settings.ts';
import { tellToday, todayOn } from '../../../src/app/today/today-store.ts';
import { DAY } from '../../../src/core/schedule/exam-date.ts';
import { answer } from '../../core/make-item.ts';
import { bank, EXAM, entry, missed, NOW, scheduledPage } from './scheduling.ts';

const { env, page, given, dueIn, reported } = scheduledPage();

beforeEach(async () => {
  await page.openRecord();
  given([]);
});

describe('settings as a backup may bring them', () => {
  const index = bank([entry('a'), entry('b'), entry('c')]);
  const log = [missed('a', 1), missed('b', 2), missed('c', 3)];

  it.each([0, -5, Number.NaN, 'many', true])('a limit of %s is none', (limit) => {
    given(log, { [REVIEW_LIMIT.key]: limit });
    expect(reviewItems(page, index, 'family')).toHaveLength(3);
  });

  it.each(['2026-02-31', '31.12.2026', '', 20261231, true, '2026-11-25', '2026-11-26', '2036-11-26', '9999-12-31'])(
    'an exam on %s leaves due what is due until it is over, and all counts whole',
    (date) => {
      given(log, { [examDate(EXAM).key]: date });
      // Once it is over, nothing is due.
      expect(dueIn(index)).toHaveLength(date === '2026-11-25' ? 0 : 3);
      tellToday(page, index);
      expect(reported().flat().every(Number.isInteger)).toBe(true);
      // On the exam's day and after it nothing is asked for.
      expect((reported()[0]?.[1] ?? 0) > 0).toBe(!['2026-11-25', '2026-11-26'].includes(date as string));
    },
  );

  it.each([
    ['minutes of 0', { minutes: 0 }],
    ['minutes beyond all days', { minutes: 1e9 }],
    ['minutes that are a text', { minutes: '30' }],
    ['days of 0', { minutes: 30, days: 0 }],
    ['days of 8.5', { minutes: 30, days: 8.5 }],
    ['days of the week that are none', { minutes: 30, weekdays: 0 }],
    ['days of the week beyond seven', { minutes: 30, weekdays: 1e9 }],
    ['a date that is none', { minutes: 30, date: '2026-02-31' }],
    ['a date that is a number', { minutes: 30, date: 7 }],
  ])(
    'a plan with %s can be made all the same',
    (_, { minutes, days = 5, weekdays = '', date = '' }: Record<string, string | number>) => {
      given(log, {
        [planMinutes(EXAM).key]: minutes ?? 30,
        [planDays(EXAM).key]: days,
        [planWeekdays(EXAM).key]: weekdays,
        [examDate(EXAM).key]: date,
      });
      const choice = planChoice(page, EXAM);
      expect(choice).toMatchObject({ weekdays: 0b0011111, minutes: 30 });
      const { pieces, fit } = todayOn(page, index);
      expect(fit.kind).toBe('open');
      expect(pieces[0]).toMatchObject({ kind: 'review', count: 3 });
    },
  );
});

describe('clocks', () => {
  const index = bank([entry('a'), entry('b')]);

  it.each([
    ['years ahead', NOW + 3000 * DAY],
    ['beyond all dates', Number.MAX_SAFE_INTEGER],
    ['at the beginning of time', 0],
  ])('what was missed by a clock %s comes within a day, and its next day is one', (_, at) => {
    given([missed('a', 1, { at }), missed('b', 2, { at, device: 'other' })]);
    tellToday(page, index);
    const tomorrow = Math.floor((NOW + 3_600_000) / DAY) + 1;
    expect(reported().findLast(([day]) => day <= tomorrow)?.[1]).toBe(2);
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

  it.each([-720, 840])('the day of a zone %i minutes east begins at four by its own clock', (zone) => {
    env.setZone(zone);
    given([missed('a', 1, { zone })]);
    tellToday(page, index);
    expect(reported()[0]?.[0]).toBe(Math.floor((NOW + (zone - 240) * 60_000) / DAY));
    env.setZone(60);
  });
});

describe('readiness', () => {
  it('does not take a twin for new that joined a question met before', async () => {
    const index = bank([entry('a', { family: 'both' }), entry('a-twin', { family: 'both' })]);
    given([missed('a', 1), answer('a-twin', 2, true, { exam: EXAM, task: '1.1', family: 'both', at: NOW - 4 * DAY })]);
    const { report, unmet } = await readinessOf(page, index, {
      domains: [{ id: '1', name: 'One', tasks: ['1.1'] }],
      ...{ scoredPlan: { 1: 50 }, cut: { mean: 0.7, sd: 0.03 } },
    });
    expect(report).toMatchObject({ status: 'too-little', exposures: 1 });
    expect(unmet).toEqual({ 1: 0 });
  });
});
