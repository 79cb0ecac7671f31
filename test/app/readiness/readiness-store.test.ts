import { describe, expect, it } from 'vitest';
import { readinessOf } from '../../../src/app/readiness/readiness-store.ts';
import { examDate } from '../../../src/app/settings/settings.ts';
import { EXAM, blueprint as exam, question } from '../make-bank.ts';
import { DAY, drilled, given, openWithIndex, past } from '../make-log.ts';

const blueprint = {
  ...{ scoredPlan: exam.scoredPlan, cut: exam.cut },
  domains: exam.domains.map(({ id, name, tasks }) => ({ id, name, tasks: tasks.map((task) => task.id) })),
};
/** Twenty questions of each domain, two of which are kept for mock exams. */
const questions = ['1.1', '2.1'].flatMap((task) =>
  Array.from({ length: 20 }, (_, n) => question(`${task}-${n}`, { task, reserved: task === '2.1' && n < 2 })),
);
const answered = (count: number, right: (n: number) => boolean) =>
  questions.slice(20 - count / 2, 20 + count / 2).map(({ item }, n) => past(item.id, n + 1, right(n), DAY, { task: item.task }));

describe('readiness', () => {
  it('is not told from too little, and what is missing is', async () => {
    const { page, index } = await openWithIndex({ questions });
    given(page, ...answered(10, () => true));
    const { report, unmet, unmetInMocks } = await readinessOf(page, index, blueprint);
    expect(report).toMatchObject({ status: 'too-little', exposures: 10 });
    expect([unmet, unmetInMocks]).toEqual([{ 1: 15, 2: 15 }, 0]);
  });

  it('counts what was never met apart: to practice, and in mock exams only', async () => {
    const { page, index } = await openWithIndex({ questions });
    expect(await readinessOf(page, index, blueprint)).toMatchObject({ unmet: { 1: 20, 2: 18 }, unmetInMocks: 2 });
    given(page, drilled('1.1-0', 1, DAY));
    expect((await readinessOf(page, index, blueprint)).unmet).toEqual({ 1: 20, 2: 18 });
  });

  it('is told once there is enough, higher for who answers right, and with what happened before', async () => {
    const { page, index } = await openWithIndex({ questions });
    given(page, ...answered(36, (n) => n % 3 !== 0));
    const fair = await readinessOf(page, index, blueprint);
    given(page, ...answered(36, () => true));
    const good = await readinessOf(page, index, blueprint);
    if (fair.report.status !== 'shown' || good.report.status !== 'shown') throw new Error('Nothing was shown.');
    expect(good.report.pass).toBeGreaterThan(fair.report.pass);
    expect(good.trend.length).toBeGreaterThan(0);
    expect(good.report.exposures).toBe(36);
  });

  it('says how it stands on exam day only where that lies ahead', async () => {
    const { page, index } = await openWithIndex({ questions });
    given(page, ...answered(36, () => true));
    const onExamDay = async () => {
      const { report } = await readinessOf(page, index, blueprint);
      return report.status === 'shown' ? report.onExamDay : undefined;
    };
    expect(await onExamDay()).toBeNull();
    await page.setSetting(examDate(EXAM), '2026-12-20');
    expect(await onExamDay()).toMatchObject({ days: 30 });
    await page.setSetting(examDate(EXAM), '2026-11-01');
    expect(await onExamDay()).toBeNull();
  });

  it('takes nothing from another exam', async () => {
    const { page, index } = await openWithIndex({ questions });
    given(page, ...answered(36, () => true).map((one) => ({ ...one, exam: 'other' })));
    expect((await readinessOf(page, index, blueprint)).report).toMatchObject({ status: 'too-little', exposures: 0 });
  });
});

describe('a calibrated bank', () => {
  it('reads the log with the difficulties that were measured, and the exam with the shift', async () => {
    const plain = await openWithIndex({ questions });
    const harder = questions.map((one) => ({ ...one, entry: { difficulty: 1.5 } }));
    const measured = await openWithIndex({ questions: harder });
    for (const { page } of [plain, measured]) given(page, ...answered(36, (n) => n % 3 !== 0));
    const share = async ({ page, index }: typeof plain, more = {}) => {
      const { report } = await readinessOf(page, index, { ...blueprint, ...more });
      return report.status === 'shown' ? report.share : expect.fail('Nothing was shown.');
    };
    expect(await share(measured)).toBeGreaterThan((await share(plain)) + 0.05);
    expect(await share(plain, { link: { shift: -0.5, slope: 1 } })).toBeLessThan((await share(plain)) - 0.03);
  });
});
