import { describe, expect, it } from 'vitest';
import { setComparing } from '../../../src/app/comparison/comparison-setup.ts';
import { taskChoices } from '../../../src/app/practice/task-choices.ts';
import { preferredWish } from '../../../src/app/settings/preferences.ts';
import { compareOn, PENS } from '../../../src/app/settings/settings.ts';
import { EXAM, question } from '../make-bank.ts';
import { QUESTIONS } from '../make-page.ts';
import { practicePage } from './practicing.ts';

const NO_NETWORK = expect.stringMatching(/no network/);

describe('a practice begins', () => {
  it('with the form where nothing is asked for, and without reading the record first', async () => {
    const { practice, open, page, env } = practicePage();
    await open();
    expect([practice.$phase.get(), page.$record.get().status, env.busy()]).toEqual(['setup', 'closed', false]);
  });

  it('of tasks by their names, which a page of one task reads only where they are asked for', async () => {
    const { practice, open } = practicePage();
    const choices = () => taskChoices(practice.$index.get() ?? expect.fail('There is no index'));
    await open(undefined, { tasks: ['2.1'] });
    expect(choices()).toEqual([]);
    await practice.readTasks();
    const kinds = new Set(['multiple-choice']);
    expect(choices()).toEqual([
      { id: '1.1', name: 'Task 1.1', questions: 4, kinds },
      { id: '2.1', name: 'Task 2.1', questions: 4, kinds },
    ]);
    const away = practicePage();
    await away.open();
    away.env.setOnline(false);
    await away.practice.readTasks();
    expect([away.practice.$phase.get(), away.practice.$fault.get()]).toEqual(['fault', NO_NETWORK]);
  });

  it('with a question at once where a link asks for it, and is in the address', async () => {
    const { practice, open, env, shown, sessionId } = practicePage();
    await open(undefined, { items: ['q3', 'gone', 'q1'] });
    expect([practice.$phase.get(), shown(), practice.$session.get()?.items]).toEqual(['question', 'q3', ['q3', 'q1']]);
    expect([env.busy(), env.remembered()]).toEqual(['practice', sessionId()]);
  });

  it('with what was chosen before for the rest of the wish', async () => {
    const { practice, open, page } = practicePage();
    await page.setSetting(PENS, 2);
    await open(undefined, { tasks: ['2.1'], count: 3 });
    expect(practice.$session.get()?.settings).toEqual({ marking: 'guided', pens: 2 });
    expect(practice.$session.get()?.items.every((id) => ['q5', 'q6', 'q7', 'q8'].includes(id))).toBe(true);
    expect(practice.$session.get()?.items).toHaveLength(3);
  });

  it.each([
    ['missed', ['q2']],
    ['starred', ['q7']],
    ['unseen', ['q3', 'q4', 'q5', 'q6', 'q7', 'q8']],
  ] as const)('with the %s ones', async (which, items) => {
    const first = practicePage();
    await first.open(undefined, { items: ['q1', 'q2'], marking: 'off' });
    await first.answer('a');
    await first.practice.next();
    await first.answer('b');
    await first.page.setStar('q7', EXAM, { starred: true });
    await first.practice.endPractice();
    const { open, practice, page } = practicePage({ device: first.device });
    await page.openRecord();
    await open(undefined, { which });
    expect(practice.$session.get()?.items.toSorted()).toEqual(items);
  });

  it('with a question kept for mock exams only once it was met in one', async () => {
    const questions = [...QUESTIONS, question('kept', { reserved: true })];
    const { open, practice } = practicePage({ questions });
    await open(undefined, { items: ['kept'] });
    expect(practice.$phase.get()).toBe('nothing');
  });

  it('says so where nothing fits, where nothing is due, and where there is no network', async () => {
    const { practice, open } = practicePage();
    await open(undefined, { which: 'starred' });
    expect(practice.$phase.get()).toBe('nothing');
    await open(undefined, { review: 'family' });
    expect(practice.$phase.get()).toBe('none-due');
    for (const asked of [{ tasks: ['1.1'] }, { tasks: ['1.1', '2.1'] }, { items: ['q1'] }, { review: 'family' }] as const) {
      const cut = practicePage();
      await cut.open();
      cut.env.setOnline(false);
      await cut.practice.beginPractice(preferredWish(cut.page, asked));
      expect([asked, cut.practice.$phase.get(), cut.practice.$fault.get()]).toEqual([asked, 'fault', NO_NETWORK]);
    }
    const away = practicePage();
    away.env.setOnline(false);
    await away.open();
    expect([away.practice.$phase.get(), away.practice.$fault.get()]).toEqual(['fault', NO_NETWORK]);
  });

  it('shows a question as the coin of the comparison says where that is on, whatever the session says', async () => {
    const modes = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { practice, begin, page, env } = practicePage();
      for (let n = 0; n < seed; n++) env.seed();
      await setComparing(page, EXAM, true, 90);
      expect(page.setting(compareOn(EXAM))).toBe(true);
      await begin('q1');
      expect(practice.$session.get()?.settings.marking).toBe('guided');
      modes.add(practice.$marking.get());
    }
    expect([...modes].toSorted()).toEqual(['guided', 'off']);
  });
});
