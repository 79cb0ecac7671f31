import { describe, expect, it } from 'vitest';
import { dataStore } from '../../../src/app/settings/data-store.ts';
import { examDate } from '../../../src/app/settings/settings.ts';
import { EXAM } from '../make-bank.ts';
import { openPage, until } from '../make-page.ts';
import { practicePage } from '../practice/practicing.ts';

/** A device on which two questions were answered, one starred, and a date set. */
async function usedPage() {
  const used = practicePage();
  await used.begin('q1', 'q2');
  await used.answer('a');
  await used.practice.next();
  await used.answer('b');
  await used.page.setStar('q3', EXAM, { starred: true, note: 'Look again' });
  await used.page.setSetting(examDate(EXAM), '2026-12-24');
  return { ...used, data: dataStore(used.page) };
}

/** The record of such a device, as a file. */
async function usedFile(): Promise<Blob> {
  const { data, env } = await usedPage();
  await data.exportRecord();
  return new Blob([env.saved[0]?.text ?? '']);
}

describe('the whole record', () => {
  it('is downloaded as a file, and how much is in it is said', async () => {
    const { data, env } = await usedPage();
    expect(await data.exportRecord()).toBe(true);
    expect(env.saved).toMatchObject([{ name: 'signalmark-record.json', type: 'application/json' }]);
    expect(data.$dataMessage.get()).toEqual({ ok: true, text: expect.stringMatching(/^Downloaded: 2 attempts/) });
  });

  it('is the same on another device once that file is brought in, and shows there at once', async () => {
    const { page } = openPage();
    const data = dataStore(page);
    await data.importRecord(await usedFile());
    expect(data.$dataMessage.get()).toEqual({
      ok: true,
      text: 'Brought in 2 attempts and 1 starred or noted question.',
    });
    await until(() => page.$attempts.get().length === 2);
    expect(page.$attempts.get().map(({ item }) => item)).toEqual(['q1', 'q2']);
    expect(page.$flags.get().get('q3')).toMatchObject({ starred: true, note: 'Look again' });
    expect(page.setting(examDate(EXAM))).toBe('2026-12-24');
  });

  it('brought in twice is there once, and that is said', async () => {
    const { page, device } = openPage();
    const data = dataStore(page);
    const file = await usedFile();
    await data.importRecord(file);
    await data.importRecord(file);
    expect(data.$dataMessage.get()?.text).toMatch(/^Brought in 0 attempts\. The rest of the file was here already\.$/);
    expect(device.disk.attempts.size).toBe(2);
  });

  it.each(['', '{"format":1', '[]', '{"name":"something else"}'])(
    'is not touched by the file %j, and why is said',
    async (text) => {
      const { data, device } = await usedPage();
      await data.importRecord(new Blob([text]));
      expect(data.$dataMessage.get()).toMatchObject({ ok: false, text: expect.stringMatching(/\w/) });
      expect(device.disk.attempts.size).toBe(2);
    },
  );

  it('is deleted from device, page and header', async () => {
    const { data, device, page, env } = await usedPage();
    env.tellDue(EXAM, [[20_000, 3]]);
    await data.deleteRecord();
    await until(() => page.$attempts.get().length === 0);
    expect([device.disk.attempts.size, device.disk.flags.size, page.setting(examDate(EXAM)), env.due('')]).toEqual([
      0,
      0,
      '',
      [],
    ]);
    expect(data.$dataMessage.get()).toEqual({ ok: true, text: expect.stringMatching(/^Your record is deleted\. A copy/) });
  });

  it('loses one exam where only that is to begin anew; settings stay', async () => {
    const { data, device, page, env } = await usedPage();
    await data.deleteRecord('another');
    expect(device.disk.attempts.size).toBe(2);
    await data.deleteRecord(EXAM);
    await until(() => page.$attempts.get().length === 0);
    expect([page.$flags.get().size, page.setting(examDate(EXAM)), env.due(EXAM)]).toEqual([0, '2026-12-24', []]);
  });

  it.each(['dump', 'merge', 'wipe'] as const)('stays as it is where %s fails, and the reason is said', async (method) => {
    const file = await usedFile();
    const { data, device, env, breakStore } = await usedPage();
    breakStore(method, 'closed');
    const saved = env.saved.length;
    if (method === 'dump') expect(await data.exportRecord()).toBe(false);
    if (method === 'merge') await data.importRecord(file);
    if (method === 'wipe') await data.deleteRecord();
    expect(data.$dataMessage.get()).toMatchObject({ ok: false, text: expect.stringMatching(/connection to your record broke/) });
    expect([device.disk.attempts.size, env.saved.length]).toEqual([2, saved]);
  });
});
