import { describe, expect, it } from 'vitest';
import { until } from '../make-page.ts';
import { practicePage } from './practicing.ts';

type Opened = ReturnType<typeof practicePage>;

async function inTwoTabs(): Promise<readonly [Opened, Opened]> {
  const first = practicePage();
  await first.begin('q1', 'q2', 'q3');
  const second = practicePage({ device: first.device });
  await until(() => first.device.disk.sessions.size === 1);
  await second.open(first.sessionId());
  return [first, second];
}

const phases = (...pages: readonly Opened[]) => pages.map(({ practice }) => practice.$phase.get());
const answersOf = ({ device }: Opened, item: string) => [...device.disk.attempts.values()].filter((one) => one.item === item);

describe('a practice in two tabs', () => {
  it('is worked on in one: the other says so, and nothing of it can be changed there', async () => {
    const [first, second] = await inTwoTabs();
    expect([phases(first, second), second.env.busy()]).toEqual([['question', 'elsewhere'], false]);
    second.choose('b');
    await second.practice.answer();
    await second.practice.next();
    await second.practice.endPractice();
    await first.answer('a');
    expect([answersOf(first, 'q1').length, first.practice.$feedback.get()?.stored]).toEqual([1, true]);
    expect(first.device.disk.sessions.get(first.sessionId())).toMatchObject({ ended: false });
  });

  it('can be taken over as it stands there: the first stops', async () => {
    const [first, second] = await inTwoTabs();
    await first.answer('a');
    await first.practice.next();
    first.choose('c');
    await until(() => first.device.disk.sessions.get(first.sessionId())?.draft.response !== null);
    const [session] = first.device.disk.sessions.values();
    if (session) await second.practice.goOn(session, true);
    expect([phases(first, second), first.env.busy(), second.shown()]).toEqual([['elsewhere', 'question'], false, 'q2']);
    expect(second.practice.$session.get()?.draft.response).toMatchObject({ option: 'c' });
    first.choose('d');
    await first.practice.answer();
    await second.practice.answer();
    expect(answersOf(first, 'q2')).toMatchObject([{ response: { option: 'c' } }]);
  });

  it('can be taken back', async () => {
    const [first, second] = await inTwoTabs();
    const session = second.practice.$resumable.get();
    if (session) await second.practice.goOn(session, true);
    await second.answer('a');
    const back = first.practice.$resumable.get();
    if (back) await first.practice.goOn(back, true);
    expect([phases(first, second), first.practice.$feedback.get()?.attempt.item]).toEqual([['question', 'elsewhere'], 'q1']);
  });

  it('taken over while an answer is being stored has that one answer', async () => {
    const [first, second] = await inTwoTabs();
    const held = first.holdStore('record');
    first.choose('a');
    const answering = first.practice.answer();
    await held.reached;
    const session = second.practice.$resumable.get();
    if (session) await second.practice.goOn(session, true);
    second.choose('b');
    await second.practice.answer();
    held.release();
    await answering;
    expect([answersOf(first, 'q1').length, phases(first, second)]).toEqual([1, ['elsewhere', 'question']]);
  });

  it('taken over from a tab that could not store goes on with what that answered', async () => {
    const [first, second] = await inTwoTabs();
    first.breakStore('record');
    await first.answer('a');
    await first.practice.next();
    await until(() => [...first.device.journal.keys()].some((key) => key.includes('session')));
    const session = second.practice.$resumable.get();
    if (session) await second.practice.goOn(session, true);
    expect([second.shown(), answersOf(first, 'q1').length]).toEqual(['q2', 1]);
    await second.answer('a');
    first.fixStore();
    await first.page.sendWaiting();
    expect(['q1', 'q2'].map((item) => answersOf(first, item).length)).toEqual([1, 1]);
  });

  it('takes one answer a question also where the browser cannot tell the tabs apart, and tells the one that is behind', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    await until(() => first.device.disk.sessions.size === 1);
    first.device.held.clear();
    const second = practicePage({ device: first.device });
    await second.open(first.sessionId());
    expect(phases(first, second)).toEqual(['question', 'question']);
    await Promise.all([first.answer('a'), second.answer('b')]);
    await until(() => phases(first, second).includes('elsewhere'));
    expect([answersOf(first, 'q1').length, phases(first, second).toSorted()]).toEqual([1, ['elsewhere', 'question']]);
  });

  it('that ended in one has ended', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    await until(() => first.device.disk.sessions.size === 1);
    first.device.held.clear();
    const second = practicePage({ device: first.device });
    await second.open(first.sessionId());
    await second.answer('a');
    await until(() => first.practice.$phase.get() === 'elsewhere');
    await second.practice.endPractice();
    const session = first.practice.$resumable.get();
    if (session) await first.practice.goOn(session, true);
    expect(first.practice.$phase.get()).toBe('done');
  });
});

describe('a record deleted in another tab', () => {
  it('stops the practice, which says so and stores nothing more', async () => {
    const { practice, page, device, begin, choose } = practicePage();
    await begin('q1', 'q2');
    await until(() => device.disk.sessions.size === 1);
    const store = await practicePage({ device }).page.openRecord();
    await store?.wipe();
    await until(() => practice.$phase.get() === 'deleted');
    choose('a');
    await practice.answer();
    expect([device.disk.attempts.size, device.disk.sessions.size, page.$unsaved.get()]).toEqual([0, 0, []]);
  });

  it('is noticed by an answer that is being stored at that moment: nothing of it comes back', async () => {
    const { practice, device, begin, choose, holdStore } = practicePage();
    await begin('q1', 'q2');
    await until(() => device.disk.sessions.size === 1);
    const held = holdStore('record');
    choose('a');
    const answering = practice.answer();
    await held.reached;
    const store = await practicePage({ device }).page.openRecord();
    await store?.wipe();
    held.release();
    await answering;
    expect([practice.$phase.get(), device.disk.attempts.size, device.disk.sessions.size, device.journal.size]).toEqual([
      'deleted',
      0,
      0,
      0,
    ]);
  });

  it('of another exam only stops nothing', async () => {
    const { practice, device, begin, answer } = practicePage();
    await begin('q1', 'q2');
    await until(() => device.disk.sessions.size === 1);
    const store = await practicePage({ device }).page.openRecord();
    await store?.wipe('another');
    await answer('a');
    expect([practice.$phase.get(), device.disk.attempts.size]).toEqual(['question', 1]);
  });
});
