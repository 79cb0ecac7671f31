import { describe, expect, it } from 'vitest';
import { MARKING, REVIEW_LIMIT, RULE_READ } from '../../../src/app/settings/settings.ts';
import { makePage } from '../../../src/app/shared/page.ts';
import { storeEvent } from '../../../src/app/shared/store-event.ts';
import { testEnvironment } from '../../../src/env/test-environment.ts';
import { answer } from '../../core/make-item.ts';
import { lessonRead } from '../../record/rows.ts';
import { EXAM } from '../make-bank.ts';
import { openPage, until } from '../make-page.ts';

const attemptOf = (id: string) => {
  const { device: _, seq: __, ...attempt } = answer('q1', 1, true, { id, exam: EXAM });
  return attempt;
};

describe('the record of a page', () => {
  it('is opened once, however many ask for it, and has what was stored before', async () => {
    const before = openPage();
    await before.page.storeAttempt(attemptOf('one'));
    await before.page.setStar('q2', EXAM, { starred: true });
    const { page } = openPage({ device: before.device });
    expect(page.$record.get().status).toBe('closed');
    const [one, two] = await Promise.all([page.openRecord(), page.openRecord()]);
    expect([one === two, page.$record.get().status]).toEqual([true, 'ready']);
    expect([page.$attempts.get().map(({ id }) => id), [...page.$flags.get().keys()]]).toEqual([['one'], ['q2']]);
  });

  it.each(['open', 'attempts', 'events', 'flags', 'settings'] as const)(
    'whose %s fails says why, and opens when it is next asked for',
    async (method) => {
      const { page, breakStore, fixStore } = openPage();
      breakStore(method, 'blocked');
      expect(await page.openRecord()).toBeUndefined();
      expect(page.$record.get()).toMatchObject({ status: 'fault', fault: { code: 'blocked', message: /Another tab/ } });
      fixStore();
      expect(await page.openRecord()).toBeDefined();
      expect(page.$record.get()).toEqual({ status: 'ready' });
    },
  );

  it('keeps what was read and how the exam went, and says where that could not be stored', async () => {
    const { page, device, breakStore, fixStore } = openPage();
    const { device: _, ...read } = lessonRead('e1', { exam: EXAM });
    expect(await storeEvent(page, read)).toBe(true);
    expect(await storeEvent(page, read)).toBe(true);
    expect(page.$events.get().map(({ id }) => id)).toEqual(['e1']);
    breakStore('addEvent', 'full');
    expect(await storeEvent(page, { ...read, id: 'e2' })).toBe(false);
    expect([page.$record.get().status, page.$events.get().length]).toEqual(['fault', 1]);
    fixStore();
    const later = openPage({ device });
    await later.page.openRecord();
    expect(later.page.$events.get().map(({ id }) => id)).toEqual(['e1']);
  });

  it('whose code does not load is said to be unavailable, and is tried again', async () => {
    const env = testEnvironment();
    let loads = false;
    const openStore = () => (loads ? env.openStore() : Promise.reject(new Error('no such file')));
    const page = makePage({ ...env, openStore });
    expect(await page.openRecord()).toBeUndefined();
    expect(page.$record.get()).toMatchObject({ status: 'fault', fault: { code: 'unavailable' } });
    loads = true;
    expect(await page.openRecord()).toBeDefined();
  });

  it('stores an answer once, though it is given twice', async () => {
    const { page, device } = openPage();
    await page.storeAttempt(attemptOf('one'));
    await page.storeAttempt(attemptOf('one'));
    expect([page.$attempts.get().length, device.disk.attempts.size]).toEqual([1, 1]);
  });

  it('keeps every answer that could not be stored, in order, and stores them all when it can', async () => {
    const { page, device, breakStore, fixStore } = openPage();
    breakStore('record');
    for (const id of ['one', 'two', 'two']) expect(await page.storeAttempt(attemptOf(id))).toMatchObject({ ok: false });
    expect(page.waitingAttempts().map(({ id }) => id)).toEqual(['one', 'two']);
    fixStore();
    expect(await page.storeAttempt(attemptOf('three'))).toMatchObject({ ok: true, value: { id: 'three', seq: 3 } });
    expect([[...device.disk.attempts.keys()], page.$unsaved.get()]).toEqual([['one', 'two', 'three'], []]);
  });

  it('keeps an answer where it cannot even be opened', async () => {
    const { page, breakStore } = openPage();
    breakStore('open', 'unavailable');
    await page.storeAttempt(attemptOf('one'));
    expect(page.waitingAttempts().map(({ id }) => id)).toEqual(['one']);
  });
});

describe('a star and a note', () => {
  it('are kept apart: setting one leaves the other', async () => {
    const { page, env, device } = openPage();
    await page.setStar('q1', EXAM, { starred: true });
    env.advance(1000);
    await page.setStar('q1', EXAM, { note: 'Why?' });
    expect(page.$flags.get().get('q1')).toMatchObject({ starred: true, note: 'Why?' });
    expect(device.disk.flags.get('q1')).toMatchObject({
      star: { values: [{ value: true, at: env.now() - 1000 }] },
      note: { values: [{ value: 'Why?', at: env.now() }] },
    });
  });

  it('do not show where they could not be stored, and the reason does', async () => {
    const { page, breakStore } = openPage();
    breakStore('setFlag');
    await page.setStar('q1', EXAM, { starred: true });
    expect([page.$flags.get().size, page.$record.get().status]).toEqual([0, 'fault']);
  });
});

describe('a setting', () => {
  it('has its default, then what was set, also for the next page', async () => {
    const { page, device } = openPage();
    expect([page.setting(REVIEW_LIMIT), page.isSet(REVIEW_LIMIT)]).toEqual([20, false]);
    expect(await page.setSetting(REVIEW_LIMIT, 5)).toBe(true);
    const next = openPage({ device }).page;
    await next.openRecord();
    expect([next.setting(REVIEW_LIMIT), next.isSet(REVIEW_LIMIT)]).toEqual([5, true]);
  });

  it('that is set before the record is open stays set while it opens, and other settings come from it', async () => {
    const before = openPage();
    await before.page.setSetting(REVIEW_LIMIT, 5);
    await before.page.setSetting(MARKING, 'open');
    const { page } = openPage({ device: before.device });
    const seen: unknown[] = [];
    page.$settings.listen(() => seen.push(page.setting(REVIEW_LIMIT)));
    await page.setSetting(REVIEW_LIMIT, 9);
    expect([new Set(seen), page.setting(MARKING)]).toEqual([new Set([9]), 'open']);
  });

  it('keeps the newest of two changes, one right after the other', async () => {
    const { page, device } = openPage();
    await Promise.all([page.setSetting(MARKING, 'open'), page.setSetting(MARKING, 'off')]);
    expect([page.setting(MARKING), device.disk.settings.get(MARKING.key)?.values.map(({ value }) => value)]).toEqual([
      'off',
      ['off'],
    ]);
  });

  it('that could not be stored says so', async () => {
    const { page, breakStore, fixStore } = openPage();
    breakStore('setSetting');
    expect(await page.setSetting(RULE_READ, true)).toBe(false);
    expect(page.$record.get()).toMatchObject({ status: 'fault', fault: { code: 'full' } });
    fixStore();
    expect(await page.setSetting(RULE_READ, true)).toBe(true);
    expect(page.$record.get()).toEqual({ status: 'ready' });
  });

  it('of a kind that cannot be meant counts as none', async () => {
    const before = openPage();
    const store = await before.page.openRecord();
    await store?.setSetting({ key: MARKING.key, value: 'upside down', at: 1 });
    const { page } = openPage({ device: before.device });
    await page.openRecord();
    expect(page.setting(MARKING)).toBe('guided');
  });
});

describe('what another page did', () => {
  it('shows here too once the record was deleted or a file brought in', async () => {
    const { page, device } = openPage();
    await page.storeAttempt(attemptOf('one'));
    const other = openPage({ device });
    const store = await other.page.openRecord();
    await store?.wipe();
    await until(() => page.$attempts.get().length === 0);
    expect(page.$record.get().status).toBe('ready');
  });
});
