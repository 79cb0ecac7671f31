import { describe, expect, it, vi } from 'vitest';
import { prepare } from '../../../src/app/practice/prepare.ts';
import { preferredWish } from '../../../src/app/settings/preferences.ts';
import { FIRST_SEED, optionOrder } from '../../../src/core/session/option-order.ts';
import { EXAM, INDEX, question, REST } from '../make-bank.ts';
import { QUESTIONS } from '../make-page.ts';
import { practicePage } from './practicing.ts';

const FIRST = question('q3').item;

/** Opens the page of a task that has a question in itself. */
function taskPage(...given: Parameters<typeof practicePage>) {
  const opened = practicePage(...given);
  const wish = () => preferredWish(opened.page, { tasks: ['1.1'] });
  return { ...opened, openTask: () => opened.practice.openPractice(EXAM, INDEX, undefined, wish, FIRST) };
}

describe('a question that stands in the page', () => {
  it('is the first of the practice, its options in the order that the page shows, each question once', async () => {
    for (const seeds of [0, 1, 2, 3]) {
      const { practice, openTask, env, shown } = taskPage();
      for (let n = 0; n < seeds; n++) env.seed();
      await openTask();
      const session = practice.$session.get() ?? expect.fail('There is no session');
      const order = (seed: number) => optionOrder(FIRST, seed).map(({ id }) => id);
      expect([shown(), order(session.seed)]).toEqual(['q3', order(FIRST_SEED)]);
      expect(session.items.toSorted()).toEqual(['q1', 'q2', 'q3', 'q4']);
    }
  });

  it('has what was chosen before there was a practice, and counts it', async () => {
    const { practice, openTask } = taskPage();
    const opening = openTask();
    practice.respondEarly('q3', { kind: 'multiple-choice', option: 'b' });
    practice.respondEarly('q3', { kind: 'multiple-choice', option: 'a' });
    await opening;
    expect(practice.$session.get()?.draft.response).toEqual({ kind: 'multiple-choice', option: 'a' });
    await practice.answer();
    expect(practice.$feedback.get()?.attempt).toMatchObject({ item: 'q3', response: { option: 'a' } });
  });

  it('gives way to what goes on where there is a record, and to what was chosen in it', async () => {
    const first = taskPage();
    await first.begin('q5', 'q6');
    await first.answer('a');
    await first.practice.next();
    first.choose('c');
    const stored = () => [...first.device.disk.sessions.values()].map(({ draft }) => draft.response);
    await vi.waitFor(() => expect(stored()).toEqual([{ kind: 'multiple-choice', option: 'c' }]));
    await first.env.canary.write(true);
    const { practice, openTask } = taskPage({ device: first.device });
    await openTask();
    expect([practice.$phase.get(), practice.$session.get()]).toEqual(['resume', undefined]);
    practice.respondEarly('q3', { kind: 'multiple-choice', option: 'b' });
    const begun = practice.$resumable.get() ?? expect.fail('There is nothing to go on with');
    await practice.goOn(begun, true);
    expect(practice.$session.get()?.draft.response).toEqual({ kind: 'multiple-choice', option: 'c' });
  });
});

describe('what a practice asks the host for before its first question', () => {
  const moved = QUESTIONS.map(({ item }) => question(`${EXAM}/${item.task}/${item.id}`, { task: item.task }));
  const asked = async (...items: readonly string[]) => {
    const { open, env, practice } = practicePage({ questions: moved });
    await open(undefined, { items });
    expect(practice.$phase.get()).toBe('question');
    return env.fetched;
  };

  it('is the index and the files of their tasks, where a link names questions of up to three', async () => {
    const fetched = await asked(`${EXAM}/2.1/q6`, `${EXAM}/2.1/q5`);
    expect(fetched).toHaveLength(2);
    expect(fetched).not.toContain(REST);
    const both = await asked(`${EXAM}/2.1/q6`, `${EXAM}/1.1/q1`);
    expect(both).toHaveLength(3);
    expect(both).not.toContain(REST);
  });

  it('is the rest of the index too, where it names questions of more tasks, or one that is not there', async () => {
    const more = ['1.1', '2.1', '8.1', '9.1'].map((task) => `${EXAM}/${task}/q${task === '2.1' ? 6 : 1}`);
    expect(await asked(...more)).toContain(REST);
    expect(await asked(`${EXAM}/2.1/q6`, `${EXAM}/1.1/gone`)).toContain(REST);
  });

  it('is nothing after a press on the form, for who comes for the first time: that question came with the page', async () => {
    const { practice, page, env, shown } = practicePage();
    await practice.openPractice(EXAM, INDEX, undefined, undefined, FIRST);
    await practice.readTasks();
    const wish = preferredWish(page, {});
    await prepare(page, practice, wish);
    await practice.beginPractice({ ...wish, tasks: ['2.1'] });
    expect([practice.$phase.get(), shown() === FIRST.id, env.fetched.length]).toEqual(['question', false, 3]);
    const other = practicePage();
    await other.practice.openPractice(EXAM, INDEX, undefined, undefined, FIRST);
    await other.practice.readTasks();
    await other.practice.beginPractice(wish);
    expect([other.shown(), other.env.fetched]).toEqual([FIRST.id, [INDEX, REST]]);
  });

  it('is here before a press on the form, for what the form says as it stands', async () => {
    const { open, practice, page, env } = practicePage();
    await open();
    await practice.readTasks();
    const wish = preferredWish(page, {});
    await prepare(page, practice, wish);
    const before = env.fetched.length;
    await practice.beginPractice(wish);
    expect([practice.$phase.get(), env.fetched.length]).toEqual(['question', before]);
  });
});

describe('feedback', () => {
  it('is drawn while its answer is being stored, and shown once that is in the record', async () => {
    const { practice, begin, choose, holdStore } = practicePage();
    await begin('q1');
    const held = holdStore('record');
    choose('a');
    const answering = practice.answer();
    await held.reached;
    const coming = await new Promise((resolve) => practice.$coming.listen(resolve));
    expect([coming, practice.$feedback.get()]).toEqual([expect.objectContaining({ stored: true }), undefined]);
    held.release();
    await answering;
    expect([practice.$coming.get(), practice.$feedback.get()]).toEqual([undefined, coming]);
  });

  it('says so where the record could not take the answer, whatever was drawn', async () => {
    const { practice, begin, answer, breakStore } = practicePage();
    await begin('q1');
    breakStore('record');
    await answer('a');
    expect([practice.$coming.get(), practice.$feedback.get()?.stored]).toEqual([undefined, false]);
  });
});
