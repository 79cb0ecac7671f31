import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dataStore } from '../../../src/app/settings/data-store.ts';
import { examDate } from '../../../src/app/settings/settings.ts';
import { EXAM } from '../make-bank.ts';
import { openPage, type TestPage, until } from '../make-page.ts';
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

const savedFile = ({ env }: Pick<TestPage, 'env'>): Blob => {
  const file = env.saved.at(-1)?.file;
  if (!file) throw new Error('No file was saved.');
  return file;
};

/** The record of such a device, as a file. */
async function usedFile(): Promise<Blob> {
  const used = await usedPage();
  await used.data.exportRecord();
  return savedFile(used);
}

type Data = ReturnType<typeof dataStore>;
async function importFile(data: Data, file: Blob): Promise<void> {
  await data.lookAtFile(file);
  await data.importOffered();
}

describe('the whole record', () => {
  it('is downloaded as a packed file, and how much is in it is said', async () => {
    const used = await usedPage();
    expect(await used.data.exportRecord()).toBe(true);
    expect(used.env.saved).toMatchObject([{ name: 'signalmark-record.jsonl.gz', type: 'application/gzip' }]);
    const text = gunzipSync(new Uint8Array(await savedFile(used).arrayBuffer())).toString('utf8');
    expect(text.split('\n')[0]).toMatch(/^\{"format":"signalmark-record"/);
    expect(used.data.$dataMessage.get()).toEqual({ ok: true, text: expect.stringMatching(/^Downloaded: 2 answers/) });
  });

  it('is the same on another device once that file is imported, and shows there at once', async () => {
    const { page } = openPage();
    await page.openRecord();
    const data = dataStore(page);
    await importFile(data, await usedFile());
    expect(data.$dataMessage.get()).toEqual({ ok: true, text: 'Brought in 2 answers and 1 starred or noted question.' });
    await until(() => page.$attempts.get().length === 2);
    expect(page.$attempts.get().map(({ item }) => item)).toEqual(['q1', 'q2']);
    expect(page.$flags.get().get('q3')).toMatchObject({ starred: true, note: 'Look again' });
    expect(page.setting(examDate(EXAM))).toBe('2026-12-24');
    expect(data.$counts.get()).toMatchObject({ attempts: 2, flags: 1 });
  });

  it('is not changed by a file that was only looked at, and what it would do is said in counts', async () => {
    const { page, device } = openPage();
    const data = dataStore(page);
    await data.lookAtFile(await usedFile());
    expect(data.$offer.get()).toMatchObject({
      much: false,
      nothing: false,
      lines: [
        'New: 2 answers, 1 starred or noted question, 1 practice session, 1 setting.',
        'Changed: nothing.',
        'Nothing is deleted. Nothing is replaced. The file holds 2 answers; your record has 0.',
      ],
    });
    expect(device.disk.attempts.size).toBe(0);
    data.dropOffer();
    await data.importOffered();
    expect([data.$offer.get(), device.disk.attempts.size]).toEqual([undefined, 0]);
  });

  it('keeps both of two different notes, and says so before and after', async () => {
    const { page } = openPage();
    await page.setStar('q3', EXAM, { note: 'My own' });
    const data = dataStore(page);
    await data.lookAtFile(await usedFile());
    expect(data.$offer.get()?.lines).toContain(
      "Two different notes: on 1 question. Both notes are kept, and you choose on the question's page.",
    );
    await data.importOffered();
    expect(data.$dataMessage.get()?.text).toContain('two different notes are kept');
    await until(() => page.$flags.get().get('q3')?.notes.length === 2);
    expect(page.$flags.get().get('q3')).toMatchObject({ starred: true, note: '' });
  });

  it('imported twice is there once, and that is said', async () => {
    const { page, device } = openPage();
    const data = dataStore(page);
    const file = await usedFile();
    await importFile(data, file);
    await data.lookAtFile(file);
    expect(data.$offer.get()?.nothing).toBe(true);
    await data.importOffered();
    expect(data.$dataMessage.get()?.text).toBe('Brought in 0 answers. The rest of the file was here already.');
    expect(device.disk.attempts.size).toBe(2);
  });

  it.each(['', '{"format":1', '[]', '{"name":"something else"}'])(
    'is not touched by the file %j, and why is said',
    async (text) => {
      const { data, device } = await usedPage();
      await importFile(data, new Blob([text]));
      expect(data.$dataMessage.get()).toMatchObject({ ok: false, text: expect.stringMatching(/\w/) });
      expect([device.disk.attempts.size, data.$offer.get()]).toEqual([2, undefined]);
    },
  );

  it('takes in a file with a row that cannot be read, says so, and hands that row on', async () => {
    const { page, env } = openPage();
    const data = dataStore(page);
    const text = gunzipSync(new Uint8Array(await (await usedFile()).arrayBuffer())).toString('utf8');
    const bad = '{"in":"attempts","row":{"id":"x","kind":"hotspot"}}';
    await importFile(data, new Blob([text.replace('\n', `\n${bad}\n`)]));
    expect(data.$dataMessage.get()?.text).toContain('1 entry could not be read and was kept aside');
    await data.exportRecord();
    expect(gunzipSync(new Uint8Array(await savedFile({ env }).arrayBuffer())).toString('utf8')).toContain('hotspot');
  });

  it('is deleted from device, page and header', async () => {
    const { data, device, page, env } = await usedPage();
    env.tellDue(EXAM, [[20_000, 3]]);
    expect(await data.describeDelete()).toBe('2 answers, 1 star or note, 1 practice session, 1 setting would be deleted.');
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

  it('stays as it is where it does not open or a wipe fails, and the reason is said', async () => {
    const { data, device, env, breakStore } = await usedPage();
    breakStore('wipe', 'closed');
    await data.deleteRecord();
    expect(data.$dataMessage.get()).toMatchObject({ ok: false, text: expect.stringMatching(/connection to your record broke/) });
    breakStore('open', 'unavailable');
    await data.lookAtFile(await usedFile());
    expect(data.$dataMessage.get()).toMatchObject({ ok: false, text: expect.stringMatching(/does not let the site keep/) });
    expect([device.disk.attempts.size, env.saved.length]).toEqual([2, 0]);
  });

  it('is not changed by work that is canceled, and the next work can begin', async () => {
    const { page, device } = openPage();
    const data = dataStore(page);
    const file = await usedFile();
    await data.lookAtFile(file);
    data.$work.subscribe((work) => work?.what === 'look' && queueMicrotask(() => queueMicrotask(data.cancelWork)));
    await data.lookAtFile(file);
    expect([data.$offer.get(), data.$work.get()]).toEqual([undefined, undefined]);
    expect(data.$dataMessage.get()).toEqual({ ok: false, text: 'Canceled. Nothing was changed.' });
    expect(device.disk.attempts.size).toBe(0);
    expect(await data.exportRecord()).toBe(true);
  });
});
