import { describe, expect, it } from 'vitest';
import { assignmentStore } from '../../../src/app/assignment/assignment-store.ts';
import { openAssignments } from '../../../src/app/assignment/begun-assignments.ts';
import { saveHandIn, sendHandIn } from '../../../src/app/assignment/hand-in.ts';
import { handedIn } from '../../../src/app/assignment/handed-in.ts';
import { setComparing } from '../../../src/app/comparison/comparison-setup.ts';
import { handedInOf } from '../../../src/app/settings/assignment-settings.ts';
import { compareSeed } from '../../../src/app/settings/settings.ts';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { writeAssignment } from '../../../src/core/assignment/assignment-text.ts';
import { armOf } from '../../../src/core/session/comparison-arm.ts';
import { readBackup } from '../../../src/record/backup/backup.ts';
import { EXAM, INDEX, question } from '../make-bank.ts';
import { until } from '../make-page.ts';
import { practicePage } from '../practice/practicing.ts';

const IDS = ['e/1.1/a', 'e/1.1/b', 'e/2.1/c'] as const;
const BANK = IDS.map((id) => question(id, { task: id.slice(2, 5) }));
/** A drop box that answers with a status, and what was put there. */
function boxThat(status: number | undefined) {
  const put: { readonly address: string; readonly text: string }[] = [];
  return {
    files: put,
    address: 'https://box.example/in/?key=1',
    async put(address: string, text: string) {
      put.push({ address, text });
      return status;
    },
  };
}

const ASSIGNED: Assignment = {
  ...{ id: 'assignment-1', exam: EXAM, title: 'Week 3', asks: { items: IDS }, marking: 'off', due: null, tries: 2 },
};

/** The page of an assignment, and the practice that its start leads to. */
function assigned(given: Parameters<typeof practicePage>[0] = {}) {
  const opened = practicePage({ questions: BANK, ...given });
  const store = assignmentStore(opened.page);
  const tries = store.$tries;
  return {
    ...{ ...opened, store },
    open: (one: Partial<Assignment> = {}) => store.load(EXAM, INDEX, writeAssignment({ ...ASSIGNED, ...one })),
    /** Begins a try, and answers so many of its questions right. */
    async doTry(answers: number) {
      await store.beginTry();
      await opened.open(store.$begun.get());
      for (let at = 0; at < answers; at++) {
        await opened.answer('a');
        await opened.practice.next();
      }
      await until(() => tries.get().at(-1)?.answers.length === answers);
    },
    handing: (name: string) => {
      const of = tries.get().at(-1);
      const open = store.$open.get();
      if (!of || !open) throw new Error('There is no try.');
      return { assignment: open.assignment, of, name };
    },
    noted: () => handedIn(opened.page.setting(handedInOf(tries.get().at(-1)?.session ?? ''))),
  };
}

describe('an assignment', () => {
  it('is named as open from its first try until it is handed in, the first due first; two weeks after its date no more', async () => {
    const page = assigned();
    const now = page.page.env.now();
    const day = 86_400_000;
    const open = () => openAssignments(page.page, EXAM).map(({ id }) => id);
    const dates = { 'due-never': null, 'due-past': now - 13 * day, 'due-long-ago': now - 14 * day, 'due-soon': now + day };
    await page.open();
    expect(open()).toEqual([]);
    for (const [id, due] of Object.entries(dates)) {
      await page.open({ id, due: due && due - (due % 60_000) });
      await page.store.beginTry();
    }
    expect(open()).toEqual(['due-past', 'due-soon', 'due-never']);
    expect(openAssignments(page.page, 'other')).toEqual([]);
    await page.open();
    await page.doTry(1);
    expect(open()).toEqual(['due-past', 'due-soon', 'due-never', ASSIGNED.id]);
    await sendHandIn(page.page, page.handing('Ada'), boxThat(503));
    expect(open()).toContain(ASSIGNED.id);
    await sendHandIn(page.page, page.handing('Ada'), boxThat(201));
    expect(open()).toEqual(['due-past', 'due-soon', 'due-never']);
  });

  it('is begun with its questions in their order, marked as it says, and its answers name it', async () => {
    const page = assigned();
    await page.open();
    await page.doTry(3);
    expect(page.practice.$phase.get()).toBe('done');
    const stored = page.page.$attempts.get();
    expect(stored.map((one) => [one.item, one.type === 'answer' && one.assignment])).toEqual(IDS.map((id) => [id, ASSIGNED.id]));
    expect(stored.every((one) => one.type === 'answer' && one.marking === 'off')).toBe(true);
    expect(page.store.$tries.get()).toMatchObject([{ of: 3, open: false }]);
  });

  it('is marked as it says even where the comparison would turn marking off', async () => {
    const ids = Array.from({ length: 8 }, (_, n) => `e/1.1/q${n}`);
    const page = assigned({ questions: ids.map((id) => question(id)) });
    await page.page.openRecord();
    await setComparing(page.page, EXAM, true, 90);
    await page.open({ asks: { items: ids }, marking: 'guided' });
    const seed = page.page.setting(compareSeed(EXAM)) ?? 0;
    expect(ids.filter((id) => armOf(id, seed) === 'unmarked')).not.toEqual([]);
    await page.doTry(8);
    expect(page.page.$attempts.get().map((one) => one.type === 'answer' && one.marking)).toEqual(ids.map(() => 'guided'));
  });

  it('is found again by its id, with its tries, on the next page of this device', async () => {
    const first = assigned();
    await first.open();
    await first.doTry(1);
    const next = assigned({ device: first.device });
    await next.store.load(EXAM, INDEX, ASSIGNED.id);
    await until(() => next.store.$tries.get().length === 1);
    expect(next.store.$open.get()?.assignment).toEqual(ASSIGNED);
    expect(next.store.$tries.get()).toMatchObject([{ of: 3, open: true }]);
    expect(next.store.begun()).toEqual([ASSIGNED]);
  });

  it('says which questions a copy of the site lacks, finds those under another name, and does the rest', async () => {
    const page = assigned({ questions: [question(IDS[0]), question('e/1.1/moved', { entry: { previousIds: [IDS[1]] } })] });
    await page.open();
    expect(page.store.$open.get()).toMatchObject({ items: [IDS[0], 'e/1.1/moved'], missing: [IDS[2]], count: 2 });
  });

  it('that only says how many is drawn for each try', async () => {
    const page = assigned();
    await page.open({ asks: { count: 2, tasks: [] } });
    expect(page.store.$open.get()?.count).toBe(2);
    await page.doTry(2);
    expect(page.store.$tries.get()).toMatchObject([{ of: 2, open: false }]);
  });

  it('of another exam, cut off, or none at all is refused with the reason', async () => {
    const page = assigned();
    await page.open({ exam: 'other', asks: { count: 2, tasks: [] } });
    expect(page.store.$refused.get()).toMatchObject({ why: 'other-exam', exam: 'other' });
    page.store.openText(writeAssignment(ASSIGNED).slice(0, -4));
    expect(page.store.$refused.get()).toEqual({ why: 'cut' });
    page.store.openText('hello');
    expect(page.store.$refused.get()).toEqual({ why: 'none' });
    expect(page.store.$phase.get()).toBe('choose');
  });
});

describe('a hand-in', () => {
  it('is a backup of this try’s answers alone, whose head names assignment, exam, title and the chosen name', async () => {
    const page = assigned();
    await page.page.openRecord();
    await page.begin(IDS[0]);
    await page.answer('b');
    await page.practice.endPractice();
    await page.page.setStar(IDS[0], EXAM, { starred: true, note: 'A secret.' });
    await page.open();
    await page.doTry(2);
    await saveHandIn(page.page, page.handing('Ada 7'));
    const [file] = page.env.saved;
    expect(file?.name).toMatch(/^week-3-ada-7-[\w-]{8}\.jsonl$/);
    const [head = ''] = file?.text.split('\n') ?? [];
    expect(JSON.parse(head)).toMatchObject({
      format: 'signalmark-record',
      handIn: { assignment: ASSIGNED.id, exam: EXAM, name: 'Ada 7', title: 'Week 3' },
    });
    const read = await readBackup(file?.text ?? '');
    if (!read.ok) throw new Error(read.error.message);
    const { attempts, ...rest } = read.value.dump;
    expect(read.value.whole).toBe(true);
    expect(attempts.toSorted((a, b) => a.seq - b.seq)).toEqual(page.handing('').of.answers);
    expect(Object.values(rest).flat()).toEqual([]);
    expect(file?.text).not.toContain('secret');
    expect(page.noted()).toMatchObject({ how: 'file', answers: 2, name: 'Ada 7' });
  });

  it('goes to the drop box once, under a name that nobody can guess, and the record says so', async () => {
    const page = assigned();
    await page.open();
    await page.doTry(3);
    const box = boxThat(201);
    expect(await sendHandIn(page.page, page.handing('Ada'), box)).toBeUndefined();
    expect(box.files).toHaveLength(1);
    expect(box.files[0]?.address).toMatch(/^https:\/\/box\.example\/in\/week-3-.{10,}-[0-9a-f]{8}\.jsonl\?key=1$/);
    expect(box.files[0]?.address).toContain(page.handing('').of.session);
    expect(page.noted()).toMatchObject({ how: 'box', answers: 3 });
  });

  it.each([
    ['offline', undefined, false, 'offline'],
    ['where nothing answers', undefined, true, 'unreachable'],
    ['to a box that refuses', 403, true, 'refused'],
    ['to a box that is not there', 404, true, 'no-box'],
    ['to a box whose folder is not there', 409, true, 'no-box'],
    ['to a full box', 507, true, 'full'],
    ['to a box in trouble', 503, true, 'busy'],
  ] as const)('%s stays, says why, and is the same file when it is tried again', async (_, status, online, why) => {
    const page = assigned();
    await page.open();
    await page.doTry(3);
    page.env.setOnline(online);
    const box = boxThat(status);
    expect(await sendHandIn(page.page, page.handing('Ada'), box)).toBe(why);
    expect(page.noted()).toMatchObject({ how: 'waits', name: 'Ada' });

    const later = assigned({ device: page.device });
    await later.store.load(EXAM, INDEX, ASSIGNED.id);
    await until(() => later.store.$tries.get().length === 1);
    expect(later.noted()).toMatchObject({ how: 'waits', name: 'Ada' });
    // The box has it from the first time, whose answer was lost on the way.
    const again = boxThat(412);
    expect(await sendHandIn(later.page, later.handing('Ada'), again)).toBeUndefined();
    expect(later.noted()).toMatchObject({ how: 'box' });
    expect(again.files).toEqual(box.files);
  });

  it('with another name, or more answers, is another file', async () => {
    const page = assigned();
    await page.open();
    await page.doTry(2);
    const box = boxThat(201);
    await sendHandIn(page.page, page.handing('Ada'), box);
    await sendHandIn(page.page, page.handing('Bea'), box);
    await page.answer('a');
    await until(() => page.store.$tries.get().at(-1)?.answers.length === 3);
    await sendHandIn(page.page, page.handing('Bea'), box);
    expect(new Set(box.files.map(({ address }) => address)).size).toBe(3);
  });
});
