import { describe, expect, it } from 'vitest';
import { choiceFault, choosePlan, DEFAULT_CHOICE, planChoice } from '../../../src/app/plan/plan-store.ts';
import { planDays, planMinutes } from '../../../src/app/settings/settings.ts';
import { EXAM } from '../make-bank.ts';
import { openPage } from '../make-page.ts';

const choice = { date: '2026-12-24', weekdays: 0b1000001, minutes: 30 };

describe('the choice of a plan', () => {
  it('is none before there was one, then what was chosen, also on the next page', async () => {
    const { page, device } = openPage();
    await page.openRecord();
    expect([planChoice(page, EXAM), DEFAULT_CHOICE]).toEqual([undefined, { date: '', weekdays: 0b0011111, minutes: 30 }]);
    expect(await choosePlan(page, EXAM, choice)).toBe(true);
    const next = openPage({ device }).page;
    await next.openRecord();
    expect([planChoice(next, EXAM), planChoice(next, 'other')]).toEqual([choice, undefined]);
    expect(next.setting(planDays(EXAM))).toBe(2);
  });

  it('of an earlier version, which knew only how many days, spreads them over the week', async () => {
    const { page } = openPage();
    await page.setSetting(planMinutes(EXAM), 20);
    await page.setSetting(planDays(EXAM), 3);
    expect(planChoice(page, EXAM)).toEqual({ date: '', weekdays: 0b0010101, minutes: 20 });
  });

  it('that could not be stored says so', async () => {
    const { page, breakStore } = openPage();
    breakStore('setSetting', 'full', 1);
    expect(await choosePlan(page, EXAM, choice)).toBe(false);
    breakStore('setSetting');
    expect(await choosePlan(page, EXAM, choice)).toBe(false);
    expect(page.$record.get()).toMatchObject({ status: 'fault' });
  });

  it.each([
    [{ date: '2026-02-31' }, /not a date/],
    [{ weekdays: 0 }, /at least one day/],
    [{ weekdays: 128 }, /at least one day/],
    [{ minutes: 0 }, /1 to 600/],
    [{ minutes: 601 }, /1 to 600/],
    [{ minutes: Number.NaN }, /1 to 600/],
  ])('with %o is refused, and why is said', (wrong, words) => {
    expect(choiceFault({ ...choice, ...wrong })).toMatch(words);
    expect(choiceFault(choice)).toBeUndefined();
    expect(choiceFault({ ...choice, date: '' })).toBeUndefined();
  });
});
