import { describe, expect, it } from 'vitest';
import { keepCopies } from '../../../src/app/copies/keep-copies.ts';
import { ownFileStore } from '../../../src/app/copies/own-file-store.ts';
import { saveDueOn } from '../../../src/app/copies/reminder.ts';
import { extentOf } from '../../../src/app/past/page-folds.ts';
import { dataStore } from '../../../src/app/settings/data-store.ts';
import { testDevice } from '../../../src/env/test-device.ts';
import { readBackup } from '../../../src/record/backup/backup.ts';
import { newAnswer } from '../../record/rows.ts';
import { openPage, type TestPage, until } from '../make-page.ts';

const inFile = async ({ device }: TestPage): Promise<readonly string[]> => {
  const content = device.ownFile?.content;
  const read = content && (await readBackup(content));
  return read?.ok ? read.value.dump.attempts.map(({ id }) => id) : [];
};

async function quiet({ env, device }: TestPage): Promise<void> {
  env.idle();
  await new Promise((resolve) => setTimeout(resolve));
  await until(() => !device.held.has('copies'));
}

/** A page with one answer, and a file chosen for it. */
async function withFile(device = testDevice()) {
  const used = openPage({ device });
  await used.page.storeAttempt(newAnswer('a'));
  const own = ownFileStore(used.page);
  await own.lookAtFile();
  await own.chooseFile();
  return { ...used, own };
}

describe("a file of the learner's own", () => {
  it('is written when it is chosen, and again after each answer; that counts as saved', async () => {
    const used = await withFile();
    expect([await inFile(used), used.own.$ownFile.get()]).toEqual([
      ['a'],
      { name: 'my-record.json', status: 'current', attempts: 1 },
    ]);
    keepCopies(used.page);
    await quiet(used);
    await used.page.storeAttempt(newAnswer('b'));
    await quiet(used);
    expect(await inFile(used)).toEqual(['a', 'b']);
    used.env.advance(30 * 86_400_000);
    expect(saveDueOn(used.env, extentOf(used.page))).toBeUndefined();
  });

  it('is left alone while the browser wants a press, and written after it', async () => {
    const used = await withFile();
    if (used.device.ownFile) used.device.ownFile.access = 'ask';
    keepCopies(used.page);
    await used.page.storeAttempt(newAnswer('b'));
    await quiet(used);
    await used.own.lookAtFile();
    expect([await inFile(used), used.own.$ownFile.get()]).toEqual([['a'], expect.objectContaining({ status: 'ask' })]);
    await used.own.allowFile();
    expect([await inFile(used), used.own.$ownFile.get()]).toEqual([['a', 'b'], expect.objectContaining({ status: 'current' })]);
  });

  it('never follows a record that lost answers, unless the learner says so', async () => {
    const used = await withFile();
    await used.page.storeAttempt(newAnswer('b'));
    await used.own.writeFile();
    const next = openPage({ device: used.device });
    used.device.disk.attempts.delete('b');
    await next.page.openRecord();
    keepCopies(next.page);
    await quiet(next);
    const own = ownFileStore(next.page);
    await own.lookAtFile();
    expect([await inFile(next), own.$ownFile.get()]).toEqual([
      ['a', 'b'],
      expect.objectContaining({ status: 'fewer', attempts: 2 }),
    ]);
    await own.writeFile();
    expect([await inFile(next), own.$ownFile.get()]).toEqual([['a'], expect.objectContaining({ status: 'current' })]);
  });

  it('stays as it is when the record is deleted, and when it is to be kept no more', async () => {
    const used = await withFile();
    await dataStore(used.page).deleteRecord();
    await used.own.lookAtFile();
    expect([await inFile(used), used.own.$ownFile.get()]).toEqual([['a'], 'none']);
    const other = await withFile();
    await other.own.forgetFile();
    expect([await inFile(other), other.own.$ownFile.get()]).toEqual([['a'], 'none']);
  });

  it('that cannot be written is told, and is not offered where the browser has no way', async () => {
    const used = await withFile();
    used.breakStore('dump');
    await used.own.writeFile();
    expect(used.own.$ownFileFault.get()).toMatch(/could not be written/);
    const other = openPage();
    other.device.ownFile = undefined;
    const own = ownFileStore(other.page);
    await own.lookAtFile();
    expect(own.$ownFile.get()).toBe('unsupported');
  });
});
