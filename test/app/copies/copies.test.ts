import { describe, expect, it } from 'vitest';
import { copiesStore } from '../../../src/app/copies/copies-store.ts';
import { keepCopies, stepOf } from '../../../src/app/copies/keep-copies.ts';
import { dataStore } from '../../../src/app/settings/data-store.ts';
import { MARKING } from '../../../src/app/settings/settings.ts';
import { testDevice } from '../../../src/env/test-device.ts';
import { memoryFolder } from '../../../src/record/snapshots/memory-folder.ts';
import { listSnapshots } from '../../../src/record/snapshots/snapshots.ts';
import { newAnswer } from '../../record/rows.ts';
import { openPage, type TestPage, until } from '../make-page.ts';

const DAY = 86_400_000;
const reasons = async ({ device }: TestPage) => (await listSnapshots(memoryFolder(device.copies)))?.map(({ reason }) => reason);

async function answers({ page }: TestPage, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await page.storeAttempt(newAnswer(id));
}
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `a${from + n}`);

/** The page has nothing to do: what waited for that is done. */
async function quiet({ env, device }: TestPage): Promise<void> {
  env.idle();
  await new Promise((resolve) => setTimeout(resolve));
  await until(() => !device.held.has('copies'));
}

describe('copies come by themselves', () => {
  it('once a day of use, and after many answers; an empty record makes none', async () => {
    const used = openPage();
    await used.page.openRecord();
    keepCopies(used.page);
    await quiet(used);
    expect(await reasons(used)).toEqual([]);
    await answers(used, ...many(20));
    await quiet(used);
    await quiet(used);
    expect(await reasons(used)).toEqual(['day']);
    await answers(used, 'one-more');
    await quiet(used);
    expect(await reasons(used)).toEqual(['day']);
    await answers(used, 'another');
    await quiet(used);
    expect(await reasons(used)).toEqual(['day']);
    await answers(used, 'and-another');
    await quiet(used);
    expect(await reasons(used)).toEqual(['answers', 'day']);
    used.env.advance(DAY);
    await answers(used, 'tomorrow');
    await quiet(used);
    expect(await reasons(used)).toEqual(['day', 'answers', 'day']);
  });

  it('so often that at most a tenth of a short record, 20 answers or a hundredth of a long one are in no copy', () => {
    expect([0, 5, 15, 100, 200, 1999, 5000, 100_000].map(stepOf)).toEqual([1, 1, 1.5, 10, 20, 20, 50, 1000]);
  });

  it('not while the record is lost: an empty one never counts as the record', async () => {
    const used = openPage();
    await answers(used, 'a');
    keepCopies(used.page);
    await quiet(used);
    used.page.$record.set({ status: 'fault', fault: { code: 'lost', message: '' } });
    used.env.advance(DAY);
    used.page.$attempts.set([]);
    await quiet(used);
    expect(await reasons(used)).toEqual(['day']);
  });

  it('by one page at a time', async () => {
    const device = testDevice();
    const [one, other] = [openPage({ device }), openPage({ device })];
    await answers(one, 'a');
    await other.page.openRecord();
    keepCopies(one.page);
    keepCopies(other.page);
    one.env.idle();
    other.env.idle();
    await quiet(one);
    expect(await reasons(one)).toEqual(['day']);
  });
});

describe('a copy is made first', () => {
  const file = async (): Promise<Blob> => {
    const other = openPage();
    await answers(other, 'from-the-file');
    await dataStore(other.page).exportRecord();
    return other.env.saved[0]?.file ?? new Blob();
  };

  it('when a file is brought in, an exam begun anew, the whole record deleted', async () => {
    const used = openPage();
    await answers(used, 'a');
    const data = dataStore(used.page);
    await data.lookAtFile(await file());
    await data.importOffered();
    await data.deleteRecord('aif-c01');
    await answers(used, 'b');
    await data.deleteRecord();
    expect(await reasons(used)).toEqual(['delete', 'delete', 'import']);
    expect([used.device.disk.attempts.size, used.device.sings]).toEqual([0, false]);
  });

  it('or else nothing is deleted, unless the learner wants no copy', async () => {
    const used = openPage();
    await answers(used, 'a');
    const data = dataStore(used.page);
    used.breakStore('dump');
    await data.deleteRecord();
    expect([used.device.disk.attempts.size, data.$dataMessage.get()?.ok]).toEqual([1, false]);
    await data.deleteRecord(undefined, false);
    expect([used.device.disk.attempts.size, data.$dataMessage.get()?.ok]).toEqual([0, true]);
  });

  it('and without one where the browser keeps none', async () => {
    const used = openPage();
    used.device.copies = undefined;
    await answers(used, 'a');
    await dataStore(used.page).deleteRecord();
    expect(used.device.disk.attempts.size).toBe(0);
  });
});

it('who deletes everything, copies too, leaves nothing on the device', async () => {
  const used = openPage();
  await answers(used, 'a');
  const data = dataStore(used.page);
  await data.deleteRecord();
  expect(used.device.copies?.size).toBe(1);
  await data.exportRecord();
  await data.deleteRecord(undefined, false);
  expect([used.device.copies?.size, used.device.local.size]).toEqual([0, 0]);
});

describe('going back to a copy', () => {
  /** A device with a copy of two answers, on which one was deleted since, one came, and a setting changed. */
  async function changedPage() {
    const used = openPage();
    const { page } = used;
    await answers(used, 'a', 'b');
    await page.setSetting(MARKING, 'open');
    keepCopies(page);
    await quiet(used);
    await dataStore(page).deleteRecord('aif-c01', false);
    await answers(used, 'later');
    await page.setSetting(MARKING, 'off');
    const copies = copiesStore(page);
    await copies.listCopies();
    const list = copies.$copies.get();
    const copy = Array.isArray(list) ? list.at(-1) : undefined;
    if (!copy) throw new Error('There is no copy.');
    return { ...used, copies, copy };
  }
  const ids = ({ device }: TestPage) => [...device.disk.attempts.keys()].sort();

  it('says before what comes back, changes and goes, and changes nothing until then', async () => {
    const used = await changedPage();
    await used.copies.lookInto(used.copy);
    expect(used.copies.$preview.get()?.changes).toMatchObject({
      attempts: { added: 2, changed: 0, gone: 1 },
      settings: { added: 0, changed: 1, gone: 0 },
    });
    used.copies.closeCopy();
    await used.copies.restoreCopy(false);
    expect(ids(used)).toEqual(['later']);
  });

  it('makes the record what it was, and a copy of what it is, so that one can come back', async () => {
    const used = await changedPage();
    const { copies, copy, page } = used;
    await copies.lookInto(copy);
    await copies.restoreCopy(false);
    await until(() => page.$attempts.get().length === 2);
    expect([ids(used), page.setting(MARKING), copies.$copyMessage.get()?.ok]).toEqual([['a', 'b'], 'open', true]);
    const [newest] = copies.$copies.get() ?? [];
    if (typeof newest !== 'object') throw new Error('There is no copy.');
    await copies.lookInto(newest);
    await copies.restoreCopy(false);
    expect([ids(used), newest.reason]).toEqual([['later'], 'restore']);
  });

  it('adds only what is missing where that is wanted', async () => {
    const used = await changedPage();
    await used.copies.lookInto(used.copy);
    await used.copies.restoreCopy(true);
    expect(ids(used)).toEqual(['a', 'b', 'later']);
    expect(used.page.setting(MARKING)).toBe('off');
  });

  it('asks once more where the record as it is could not be copied', async () => {
    const used = await changedPage();
    await used.copies.lookInto(used.copy);
    used.breakStore('dump');
    await used.copies.restoreCopy(false);
    expect([ids(used), used.copies.$preview.get()?.noCopy]).toEqual([['later'], true]);
    await used.copies.restoreCopy(false);
    expect(ids(used)).toEqual(['a', 'b']);
  });

  it('tells of a damaged copy, and changes nothing', async () => {
    const used = await changedPage();
    used.device.copies?.set(used.copy.name, new Blob(['{']));
    await used.copies.lookInto(used.copy);
    expect([used.copies.$preview.get(), used.copies.$copyMessage.get()?.ok, ids(used)]).toEqual([undefined, false, ['later']]);
  });

  it('is no more where a copy was deleted', async () => {
    const used = await changedPage();
    await used.copies.removeCopy(used.copy);
    expect(used.copies.$copies.get()).toEqual([]);
  });
});
