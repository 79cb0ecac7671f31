import { describe, expect, it } from 'vitest';
import { reviewState, reviewsToCome } from '../../../src/app/schedule/schedule-store.ts';
import { DAY_BEGINS, examDate } from '../../../src/app/settings/settings.ts';
import { todayOn } from '../../../src/app/today/today-store.ts';
import { answer } from '../../core/make-item.ts';
import { EXAM } from '../make-bank.ts';
import { given, openWithIndex } from '../make-log.ts';

const at = (time: string): number => Date.parse(`2026-11-${time}Z`);
const wrongAt = (time: string) => answer('q1', 1, false, { exam: EXAM, task: '1.1', at: at(time), zone: 0 });

/** What is due at a time, of something missed at another. */
async function dueAt(missed: string, now: string, begins?: number) {
  const { page, index, env } = await openWithIndex({ now: at(now) });
  env.setZone(0);
  if (begins !== undefined) await page.setSetting(DAY_BEGINS, begins);
  given(page, wrongAt(missed));
  return { due: reviewState(page, index).families.length, minutesDone: todayOn(page, index).minutesDone };
}

describe('a day', () => {
  it('goes on past midnight: what was missed late is not due in the same night, and counts for the day', async () => {
    expect(await dueAt('20T23:50', '21T00:10')).toMatchObject({ due: 0 });
    expect((await dueAt('20T23:50', '21T00:10')).minutesDone).toBeGreaterThan(0);
    expect(await dueAt('20T23:50', '21T04:00')).toEqual({ due: 1, minutesDone: 0 });
    expect(await dueAt('21T03:59', '21T04:00')).toEqual({ due: 1, minutesDone: 0 });
  });

  it('begins at the hour that was set', async () => {
    expect(await dueAt('20T23:50', '21T00:10', 0)).toEqual({ due: 1, minutesDone: 0 });
    expect(await dueAt('21T03:59', '21T04:00', 6)).toMatchObject({ due: 0 });
  });

  it('is another once the hour is set anew, for what was folded before', async () => {
    const { page, index, env } = await openWithIndex({ now: at('21T00:10') });
    env.setZone(0);
    given(page, wrongAt('20T23:50'));
    expect(reviewState(page, index).families).toHaveLength(0);
    await page.setSetting(DAY_BEGINS, 0);
    expect(reviewState(page, index).families).toHaveLength(1);
  });
});

describe('the eve of an exam', () => {
  const answers = (...days: readonly (readonly [day: number, right: boolean])[]) =>
    days.map(([day, right], n) => answer('q1', n + 1, right, { exam: EXAM, task: '1.1', at: at(`${day}T12:00`), zone: 0 }));
  async function offered(now: string, ...days: readonly (readonly [day: number, right: boolean])[]) {
    const { page, index, env } = await openWithIndex({ now: at(now) });
    env.setZone(0);
    await page.setSetting(examDate(EXAM), '2026-11-25');
    given(page, ...answers(...days));
    return reviewState(page, index).families.length;
  }

  it('offers what was missed two days before, and not what was right then', async () => {
    expect(await offered('24T12:00', [10, false], [23, false])).toBe(1);
    expect(await offered('24T12:00', [10, false], [23, true])).toBe(0);
  });

  it('is followed, after the exam, by nothing that is due, until there is another date or none', async () => {
    const { page, index, env } = await openWithIndex({ now: at('26T12:00') });
    env.setZone(0);
    given(page, ...answers([10, false]));
    const due = () => [
      reviewState(page, index).families.length,
      reviewsToCome(page, index, 3)[0]?.count,
      reviewState(page, index).next,
    ];
    await page.setSetting(examDate(EXAM), '2026-11-25');
    expect(due()).toEqual([0, 0, undefined]);
    await page.setSetting(examDate(EXAM), '');
    expect(due().slice(0, 2)).toEqual([1, 1]);
    await page.setSetting(examDate(EXAM), '2026-12-25');
    expect(due().slice(0, 2)).toEqual([1, 1]);
  });

  it('offers nothing again that was answered on it, right or wrong', async () => {
    for (const right of [true, false]) {
      expect(await offered('24T20:00', [10, false], [24, right])).toBe(0);
      expect(await offered('25T08:00', [10, false], [24, right])).toBe(0);
    }
  });
});
