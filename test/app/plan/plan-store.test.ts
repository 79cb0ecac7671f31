import { describe, expect, it } from 'vitest';
import { choiceFault, choosePlan, DEFAULT_CHOICE, daysUntil, planChoice, planToday } from '../../../src/app/plan/plan-store.ts';
import { EXAM, blueprint as exam } from '../make-bank.ts';
import { DAY, given, HOUR, openWithIndex, past } from '../make-log.ts';
import { openPage } from '../make-page.ts';

const blueprint = {
  code: exam.code,
  secondsPerQuestion: 60,
  domains: exam.domains.map(({ id, name, tasks }) => ({ id, name, tasks: tasks.map((task) => task.id) })),
  mocks: [{ size: 'full', minutes: 8 } as const],
};
const choice = { date: '2026-12-24', days: 5, minutes: 30 };

describe('the choice of a plan', () => {
  it('is none before there was one, then what was chosen, also on the next page', async () => {
    const { page, device } = openPage();
    await page.openRecord();
    expect([planChoice(page, EXAM), DEFAULT_CHOICE]).toEqual([undefined, { date: '', days: 5, minutes: 30 }]);
    expect(await choosePlan(page, EXAM, choice)).toBe(true);
    const next = openPage({ device }).page;
    await next.openRecord();
    expect([planChoice(next, EXAM), planChoice(next, 'other')]).toEqual([choice, undefined]);
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
    [{ date: '2026-02-31' }, /no date/],
    [{ days: 0 }, /1 to 7/],
    [{ days: 2.5 }, /1 to 7/],
    [{ minutes: 0 }, /1 to 600/],
    [{ minutes: 601 }, /1 to 600/],
    [{ minutes: Number.NaN }, /1 to 600/],
  ])('with %o is refused, and why is said', (wrong, words) => {
    expect(choiceFault({ ...choice, ...wrong })).toMatch(words);
    expect(choiceFault(choice)).toBeUndefined();
    expect(choiceFault({ ...choice, date: '' })).toBeUndefined();
  });

  it('counts whole days to the exam by the local day, below 0 after it', () => {
    const { page, env } = openPage();
    expect([daysUntil(page, '2026-11-21'), daysUntil(page, '2026-11-20'), daysUntil(page, '')]).toEqual([1, 0, null]);
    env.setZone(14 * 60);
    env.advance(HOUR);
    expect(daysUntil(page, '2026-11-21')).toBe(0);
    env.advance(DAY);
    expect(daysUntil(page, '2026-11-21')).toBe(-1);
  });
});

describe('the plan for today', () => {
  it('has what is due first, then new questions of both domains', async () => {
    const { page, index } = await openWithIndex();
    given(page, past('q1', 1, false, 5 * DAY));
    const { steps } = planToday(page, index, blueprint, choice);
    expect(steps.map(({ kind, ...one }) => [kind, 'questions' in one && one.questions])).toEqual([
      ['review', 1],
      ['new', 4],
      ['new', 3],
    ]);
  });

  it('gets shorter with what was done today, and is done when the minutes are', async () => {
    const { page, index } = await openWithIndex();
    const answers = ['q1', 'q2', 'q3'].map((id, at) => past(id, at + 1, true, HOUR));
    given(page, ...answers);
    // Three questions at 60 seconds and the feedback of each: about four minutes.
    const shorter = planToday(page, index, blueprint, { ...choice, minutes: 8 });
    expect(shorter.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(4);
    expect(planToday(page, index, blueprint, { ...choice, minutes: 4 })).toMatchObject({ done: true, steps: [] });
    given(page, ...answers.map((one) => ({ ...one, exam: 'other' })));
    expect(planToday(page, index, blueprint, { ...choice, minutes: 4 })).toMatchObject({ done: false });
  });

  it('has no steps once the exam is past, and says so', async () => {
    const { page, index } = await openWithIndex();
    expect(planToday(page, index, blueprint, { ...choice, date: '2026-11-19' })).toMatchObject({
      steps: [],
      fit: { kind: 'past' },
    });
  });

  it('says that a day may be free once the week has had its days', async () => {
    const { page, index } = await openWithIndex();
    given(page, past('q1', 1, true, DAY), past('q2', 2, true, 2 * DAY));
    expect(planToday(page, index, blueprint, { ...choice, days: 2 }).free).toBe(true);
    expect(planToday(page, index, blueprint, { ...choice, days: 3 }).free).toBe(false);
  });

  it('names lessons where every question was seen and nothing is due', async () => {
    const { page, index } = await openWithIndex();
    given(page, ...['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'].map((id, at) => past(id, at + 1, true, 2 * DAY)));
    expect(planToday(page, index, blueprint, choice).steps).toEqual([{ kind: 'lessons', minutes: 30 }]);
  });
});
