import { afterEach, describe, expect, it, vi } from 'vitest';
import { isRight } from '../../../src/core/score/score.ts';
import { keysOf } from '../make-bank.ts';
import { practicePage } from './practicing.ts';

afterEach(() => void vi.useRealTimers());

describe('an answer in practice', () => {
  it('is stored before its feedback shows', async () => {
    const { practice, begin, choose, holdStore, device } = practicePage();
    await begin('q1');
    const held = holdStore('record');
    choose('a');
    const answering = practice.answer();
    await held.reached;
    expect([practice.$feedback.get(), device.disk.attempts.size]).toEqual([undefined, 0]);
    held.release();
    await answering;
    const feedback = practice.$feedback.get();
    expect(feedback).toMatchObject({ stored: true, attempt: { item: 'q1', at: expect.any(Number) } });
    expect([...device.disk.attempts.keys()]).toEqual([feedback?.attempt.id]);
  });

  it('shows as right or wrong with what decides it', async () => {
    const { practice, begin, answer } = practicePage();
    await begin('q1', 'q2');
    await answer('a');
    expect(isRight(practice.$feedback.get()?.attempt.score ?? { outcome: 'unanswered' })).toBe(true);
    await practice.next();
    practice.mark(0, 3, 'for');
    await answer('b');
    expect(practice.$feedback.get()).toMatchObject({
      scoring: { key: { option: 'a' } },
      attempt: { item: 'q2', score: { earned: 0 }, marks: [{ start: 0, end: 3, pen: 'for' }] },
    });
  });

  it('counts once, however often the button is pressed', async () => {
    const { practice, begin, choose, device, env } = practicePage();
    await begin('q1');
    choose('a');
    await Promise.all([practice.answer(), practice.answer()]);
    await practice.answer();
    expect([device.disk.attempts.size, env.answersStored()]).toEqual([1, 1]);
  });

  it('cannot be changed while it is stored, nor after its feedback', async () => {
    const { practice, begin, choose, holdStore } = practicePage();
    await begin('q1');
    const held = holdStore('record');
    choose('b');
    const answering = practice.answer();
    await held.reached;
    choose('a');
    expect(practice.$session.get()?.draft.response).toMatchObject({ option: 'b' });
    held.release();
    await answering;
    choose('c');
    practice.setConfidence('sure');
    practice.mark(0, 3, 'for');
    expect(practice.$feedback.get()?.attempt).toMatchObject({ response: { option: 'b' }, confidence: null, marks: [] });
    expect(practice.$session.get()?.draft).toMatchObject({ response: { option: 'b' }, marks: [] });
  });

  it('that could not be stored says so, waits, and is stored before the next one', async () => {
    const { practice, begin, answer, breakStore, fixStore, device, page, env } = practicePage();
    await begin('q1', 'q2');
    breakStore('record');
    await answer('a');
    expect(practice.$feedback.get()?.stored).toBe(false);
    expect(page.waitingAttempts().map(({ item }) => item)).toEqual(['q1']);
    expect(page.$record.get()).toMatchObject({ status: 'fault', fault: { code: 'full', message: /no space/ } });
    expect(env.answersStored()).toBe(0);
    fixStore();
    await practice.next();
    await answer('a');
    expect(practice.$feedback.get()?.stored).toBe(true);
    expect([...device.disk.attempts.values()].map(({ item, seq }) => [item, seq])).toEqual([
      ['q1', 1],
      ['q2', 2],
    ]);
    expect([page.$unsaved.get(), page.$record.get().status]).toEqual([[], 'ready']);
  });

  it('says that it is being saved once that takes longer than one notices', async () => {
    const { practice, begin, choose, holdStore } = practicePage();
    await begin('q1');
    const held = holdStore('record');
    choose('a');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answering = practice.answer();
    await held.reached;
    vi.advanceTimersByTime(299);
    expect(practice.$saving.get()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(practice.$saving.get()).toBe(true);
    held.release();
    await answering;
    expect(practice.$saving.get()).toBe(false);
  });

  it('has the time in which its question was in sight', async () => {
    const { practice, begin, answer, env } = practicePage();
    await begin('q1', 'q2');
    env.advance(10_000);
    practice.pageVisible(false);
    env.advance(3_600_000);
    practice.pageVisible(true);
    env.advance(5000);
    await answer('a');
    expect(practice.$feedback.get()?.attempt.spent).toBe(15_000);
    env.advance(60_000);
    await practice.next();
    env.advance(7000);
    await answer('a');
    expect(practice.$feedback.get()?.attempt.spent).toBe(7000);
  });

  it('without its keys keeps the choice and says why; the key file is not asked for before', async () => {
    const { practice, begin, choose, env } = practicePage();
    await begin('q1');
    expect(env.fetched).not.toContain(keysOf('1.1'));
    env.setOnline(false);
    choose('b');
    await practice.answer();
    expect([practice.$phase.get(), practice.$feedback.get()]).toEqual(['fault', undefined]);
    expect(practice.$fault.get()).toMatch(/no network/);
    expect(practice.$session.get()?.draft.response).toMatchObject({ option: 'b' });
  });

  it('needs no network once the page had time to itself', async () => {
    const { practice, begin, answer, env } = practicePage();
    await begin('q1');
    env.idle();
    await vi.waitFor(() => expect(env.fetched).toContain(keysOf('1.1')));
    env.setOnline(false);
    await answer('a');
    expect(practice.$feedback.get()?.stored).toBe(true);
  });
});
