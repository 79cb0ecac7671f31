import { describe, expect, it, vi } from 'vitest';
import { PROGRESS_FOLDS } from '../../../src/app/past/all-folds.ts';
import { KEEP_AFTER, loadPast } from '../../../src/app/past/load-past.ts';
import { extentOf } from '../../../src/app/past/page-folds.ts';
import { pastOf } from '../../../src/app/past/past-of.ts';
import { readinessOf } from '../../../src/app/readiness/readiness-store.ts';
import { DAY_BEGINS } from '../../../src/app/settings/settings.ts';
import type { Page } from '../../../src/app/shared/page.ts';
import type { BankIndex } from '../../../src/core/item/pack.ts';
import type { Attempt, NewAttempt } from '../../../src/core/session/attempt.ts';
import { type TestDevice, testDevice } from '../../../src/env/test-device.ts';
import type { FoldedLog } from '../../../src/record/record-store.ts';
import { value } from '../../record/asserts.ts';
import { dump } from '../../record/rows.ts';
import { EXAM, blueprint as exam, INDEX } from '../make-bank.ts';
import { DAY, past } from '../make-log.ts';
import { openPage, QUESTIONS, START } from '../make-page.ts';

const LONG = KEEP_AFTER + 50;

function answered(n: number, more: Partial<Attempt> = {}): NewAttempt {
  const item = QUESTIONS[n % QUESTIONS.length]?.item.id ?? '';
  const { device: _, seq: __, ...one } = past(item, n, n % 3 > 0, 30 * DAY - n * 60_000, { id: `answer ${n}`, spent: 30_000 });
  return { ...one, ...more } as NewAttempt;
}

type Change = (index: BankIndex) => BankIndex;

/** One more page of a device, which has taken over what its log adds up to, and how much of the log it read for that. */
async function visit(device: TestDevice, { now = START, change = (index) => index }: { now?: number; change?: Change } = {}) {
  const { page, env } = openPage({ device, now });
  const loaded = await page.loadIndex(EXAM, INDEX);
  if (!loaded.ok) throw new Error(loaded.error.message);
  const index = change(loaded.value);
  const store = await page.openLight('none');
  if (!store) throw new Error('The record does not open.');
  const [reading, walking] = [vi.spyOn(store, 'folded'), vi.spyOn(store, 'walkLog')];
  await loadPast(page, index, PROGRESS_FOLDS);
  const logs = await Promise.all(reading.mock.results.map(({ value: one }) => one as Promise<{ value: FoldedLog }>));
  const whole = walking.mock.calls.map(() => extentOf(page).attempts);
  return { page, env, index, store, read: [...logs.map(({ value: { after } }) => after.length), ...whole] };
}

const statesOf = (page: Page, index: BankIndex) => PROGRESS_FOLDS.map((fold) => pastOf(page, index, fold));

/** What a page says that has read the whole log. */
async function replayed(device: TestDevice, index: BankIndex, now = START) {
  const { page } = openPage({ device, now });
  await page.openRecord();
  return statesOf(page, index);
}

/** A device with a long log, and what a page of it has kept. */
async function longAgo() {
  const device = testDevice();
  const first = await visit(device);
  for (let n = 1; n <= LONG; n += 1) await value(first.store.record(answered(n)));
  const second = await visit(device);
  expect(second.read).toEqual([0, LONG]);
  second.env.idle();
  await Promise.resolve();
  return { device, ...second };
}

describe('a page that looks back', () => {
  it('says what the whole log says, and reads only what is new', async () => {
    const { device, page, index, store } = await longAgo();
    expect(statesOf(page, index)).toEqual(await replayed(device, index));
    const same = await visit(device);
    expect(same.read).toEqual([0]);
    for (const n of [LONG + 1, LONG + 2]) await value(store.record(answered(n)));
    const next = await visit(device);
    expect(next.read).toEqual([2]);
    expect(statesOf(next.page, next.index)).toEqual(await replayed(device, next.index));
    expect(extentOf(next.page)).toMatchObject({ attempts: LONG + 2, first: START - 30 * DAY + 60_000 });
    expect(next.page.$attempts.get()).toEqual([]);
  });

  it('reads it once for all its screens that need the same', async () => {
    const { device } = await longAgo();
    const { page } = openPage({ device });
    const store = await page.openLight('none');
    if (!store) throw new Error('The record does not open.');
    const reading = vi.spyOn(store, 'folded');
    const screens = await Promise.all([1, 2, 3].map(() => page.loadIndex(EXAM, INDEX)));
    await Promise.all(screens.map((one) => one.ok && loadPast(page, one.value, PROGRESS_FOLDS)));
    expect(reading).toHaveBeenCalledTimes(1);
    for (const one of screens) if (one.ok) expect(statesOf(page, one.value)).toEqual(await replayed(device, one.value));
  });

  it('keeps nothing of a short log', async () => {
    const device = testDevice();
    const first = await visit(device);
    await value(first.store.record(answered(1)));
    (await visit(device)).env.idle();
    expect((await visit(device)).read).toEqual([0, 1]);
  });

  it('says what another tab has added, and another device by an import, without a reload', async () => {
    const { device, page, index, store } = await longAgo();
    const other = await visit(device);
    await value(other.store.record(answered(LONG + 1)));
    const told = async () => expect(statesOf(page, index)).toEqual(await replayed(device, index));
    await vi.waitFor(told);
    await value(store.merge(dump({ attempts: [past('q1', 1, false, DAY, { id: 'elsewhere', device: 'elsewhere' })] }), START));
    await vi.waitFor(told);
  });

  it('has the whole log once a screen of it asks for that, and then says what that says', async () => {
    const { page, index } = await longAgo();
    const before = statesOf(page, index);
    await page.openRecord();
    expect(page.$attempts.get()).toHaveLength(LONG);
    expect(page.hasAll()).toBe(true);
    expect(statesOf(page, index)).toEqual(before);
  });

  it('takes over how ready it told the learner to be, as long as there is no new answer, and then anew', async () => {
    const { device, page, index, env, store } = await longAgo();
    const blueprint = {
      ...{ scoredPlan: exam.scoredPlan, cut: exam.cut },
      domains: exam.domains.map(({ id, name, tasks }) => ({ id, name, tasks: tasks.map((task) => task.id) })),
    };
    const first = await readinessOf(page, index, blueprint);
    env.idle();
    const next = async () => {
      const later = await visit(device);
      const working = vi.spyOn(later.page.env, 'readiness');
      const told = await readinessOf(later.page, later.index, blueprint);
      later.env.idle();
      const { page: whole } = openPage({ device });
      await whole.openRecord();
      expect(told).toEqual(await readinessOf(whole, index, blueprint));
      return { told, worked: working.mock.calls.length };
    };
    expect(await next()).toEqual({ told: first, worked: 0 });
    await value(store.record(answered(LONG + 1)));
    expect(await next()).toMatchObject({ worked: 1 });
    expect(await next()).toMatchObject({ worked: 0 });
    // A page that keeps the folds anew and does not tell it: what was told before is not of that log.
    for (let n = 0; n < KEEP_AFTER; n += 1) await value(store.record(answered(LONG + 2 + n)));
    (await visit(device)).env.idle();
    expect(await next()).toMatchObject({ worked: 1 });
  });

  /** What makes what was kept doubtful: each is done to a device with a long log. */
  const doubts: Readonly<
    Record<string, (at: Awaited<ReturnType<typeof longAgo>>) => Promise<Parameters<typeof visit>[1] | undefined>>
  > = {
    'an import': async ({ store }) => {
      const other = past('q1', 1, false, 40 * DAY, { id: 'elsewhere', device: 'elsewhere' });
      await value(store.merge(dump({ attempts: [other] }), START));
      return undefined;
    },
    'a deletion of another exam': async ({ store }) => value(store.wipe('other')).then(() => undefined),
    'a copy that was put back': async ({ store }) => value(store.restore(await value(store.dump()))).then(() => undefined),
    'an answer that claims to come before others of another device': async ({ device, store }) => {
      const other = past('q1', 1, false, DAY, { id: 'elsewhere', device: 'elsewhere' });
      await value(store.merge(dump({ attempts: [other] }), START));
      (await visit(device)).env.idle();
      expect((await visit(device)).read).toEqual([0]);
      await value(store.record(answered(LONG + 1)));
      return undefined;
    },
    'a correction of a wrong key': async () => ({
      change: (index) => ({ ...index, wrong: [{ items: ['q1'], revisions: ['r1'] }] }),
    }),
    'a question that has variants since': async () => ({
      change: (index) => ({
        ...index,
        packs: index.packs.map((pack) => ({ ...pack, items: pack.items.map((one) => ({ ...one, family: 'one' })) })),
      }),
    }),
    'another hour at which days begin': async ({ page }) => page.setSetting(DAY_BEGINS, 0).then(() => undefined),
    'a clock that was set back': async () => ({ now: START - 40 * DAY }),
  };
  for (const [name, bring] of Object.entries(doubts)) {
    it(`reads all of it after ${name}`, async () => {
      const at = await longAgo();
      const how = (await bring(at)) ?? {};
      const next = await visit(at.device, how);
      expect(next.read.at(-1)).toBeGreaterThanOrEqual(LONG);
      expect(statesOf(next.page, next.index)).toEqual(await replayed(at.device, next.index, how.now));
    });
  }
});
