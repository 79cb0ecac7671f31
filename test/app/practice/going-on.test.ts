import { describe, expect, it } from 'vitest';
import { putBank, question, REST } from '../make-bank.ts';
import { QUESTIONS, START, until } from '../make-page.ts';
import { practicePage } from './practicing.ts';

describe('a practice after a reload', () => {
  it('goes on at its question with what was chosen and marked, where the address has it', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2', 'q3');
    await first.answer('a');
    await first.practice.next();
    first.practice.mark(0, 3, 'for');
    first.choose('b');
    const id = first.env.remembered();
    await until(() => first.device.disk.sessions.get(id ?? '')?.draft.response !== null);
    first.device.held.clear();
    const again = practicePage({ device: first.device, now: START + 60_000 });
    await again.open(id);
    expect([again.practice.$phase.get(), again.shown()]).toEqual(['question', 'q2']);
    expect(again.practice.$session.get()?.draft).toMatchObject({ response: { option: 'b' }, marks: [{ start: 0, end: 3 }] });
  });

  it('shows the feedback again where the question was answered, and goes on from there', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    await first.answer('b');
    first.device.held.clear();
    const again = practicePage({ device: first.device });
    await again.open(first.sessionId());
    expect(again.practice.$feedback.get()?.attempt.id).toBe(first.practice.$feedback.get()?.attempt.id);
    await again.practice.next();
    expect([again.shown(), again.practice.$feedback.get()]).toEqual(['q2', undefined]);
  });

  it('is offered where the address says nothing, and something else can be begun instead', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    await first.answer('a');
    first.device.sings = true;
    first.device.held.clear();
    const again = practicePage({ device: first.device });
    await again.open(undefined, { items: ['q5'] });
    expect([again.practice.$phase.get(), again.practice.$resumable.get()?.id]).toEqual(['resume', first.sessionId()]);
    await again.practice.startInstead();
    expect([again.practice.$phase.get(), again.shown()]).toEqual(['question', 'q5']);
  });

  it('that has ended is shown as it went where the address has it, and not begun again by what the address asks for', async () => {
    const first = practicePage();
    await first.begin('q1');
    await first.answer('a');
    await first.practice.next();
    const id = first.env.remembered();
    expect(first.device.disk.sessions.get(id ?? '')?.ended).toBe(true);
    first.device.sings = true;
    const back = practicePage({ device: first.device });
    await back.open(id, { items: ['q1'] });
    expect([back.practice.$phase.get(), back.practice.$session.get()?.id]).toEqual(['done', id]);
    expect(first.device.disk.sessions.size).toBe(1);
  });

  it('is not offered where nothing was answered or chosen', async () => {
    const first = practicePage();
    await first.begin('q1');
    await until(() => first.device.disk.sessions.size === 1);
    first.device.sings = true;
    first.device.held.clear();
    const again = practicePage({ device: first.device });
    await again.open();
    expect(again.practice.$phase.get()).toBe('setup');
  });

  it('says so where there is no network to go on, and goes on once there is', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2');
    first.device.held.clear();
    const again = practicePage({ device: first.device });
    again.env.setFile(REST, undefined);
    await again.open(first.sessionId());
    expect([again.practice.$phase.get(), again.practice.$fault.get()]).toEqual([
      'fault',
      expect.stringMatching(/could not be loaded/),
    ]);
    putBank(again.env, QUESTIONS);
    await again.open(first.sessionId());
    expect([again.practice.$phase.get(), again.shown()]).toEqual(['question', 'q1']);
  });

  it('has its questions under the names they have by now, without those that left the bank', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2', 'q3');
    first.choose('c');
    await until(() => first.device.disk.sessions.get(first.sessionId())?.draft.response !== null);
    const questions = [question('new', { entry: { previousIds: ['q1'] } }), ...QUESTIONS.slice(2)];
    first.device.held.clear();
    const again = practicePage({ device: first.device, questions });
    await again.open(first.sessionId());
    expect([again.shown(), again.practice.$session.get()?.items]).toEqual(['new', ['new', 'q3']]);
  });
});

describe('a practice goes on', () => {
  it('only from an answered question, and shows each without the feedback of the one before', async () => {
    const { practice, begin, answer, shown } = practicePage();
    const seen: (string | undefined)[] = [];
    await begin('q1', 'q2');
    practice.$item.listen((item) => seen.push(item?.id));
    await practice.next();
    expect(shown()).toBe('q1');
    await answer('a');
    await practice.next();
    expect([seen, practice.$feedback.get()]).toEqual([['q2'], undefined]);
  });

  it('stays at the feedback where the next question is not to be had, and goes on once it is', async () => {
    const { practice, begin, answer, env } = practicePage();
    await begin('q1', 'q5');
    await answer('a');
    env.setOnline(false);
    await practice.next();
    expect([practice.$phase.get(), practice.$session.get()?.at]).toEqual(['fault', 0]);
    env.setOnline(true);
    await practice.next();
    expect([practice.$phase.get(), practice.$session.get()?.at]).toEqual(['question', 1]);
  });

  it('to its end: it is stored as ended, can be looked through, and is not offered again', async () => {
    const { practice, begin, answer, device, env, shown, sessionId } = practicePage();
    await begin('q1', 'q2');
    await answer('a');
    await practice.next();
    await answer('b');
    await practice.next();
    expect([practice.$phase.get(), env.busy(), env.remembered()]).toEqual(['done', false, sessionId()]);
    expect(device.disk.sessions.get(sessionId())?.ended).toBe(true);
    await practice.review(0);
    expect([shown(), practice.$feedback.get()?.attempt.item]).toEqual(['q1', 'q1']);
    await practice.next();
    expect([shown(), practice.$feedback.get()?.attempt.item]).toEqual(['q2', 'q2']);
    await practice.next();
    expect(practice.$phase.get()).toBe('done');
    device.sings = true;
    const again = practicePage({ device });
    await again.open();
    expect(again.practice.$phase.get()).toBe('setup');
  });

  it('in a review: a question that was missed comes again after six others', async () => {
    const past = practicePage();
    const all = QUESTIONS.map(({ item }) => item.id);
    await past.begin(...all);
    for (const _ of all) {
      await past.answer('b');
      await past.practice.next();
    }
    const review = practicePage({ device: past.device, now: START + 3 * 86_400_000 });
    await review.open(undefined, { review: 'family' });
    const before = review.practice.$session.get()?.items ?? [];
    expect(before.toSorted()).toEqual(all);
    await review.answer('b');
    expect(review.practice.$session.get()).toMatchObject({ mode: 'review', items: before.toSpliced(7, 0, before[0] ?? '') });
    await review.practice.next();
    await review.answer('a');
    expect(review.practice.$session.get()?.items).toHaveLength(9);
  });
});
