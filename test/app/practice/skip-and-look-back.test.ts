import { describe, expect, it } from 'vitest';
import { until } from '../make-page.ts';
import { practicePage } from './practicing.ts';

describe('a question put off', () => {
  it('comes at the end, also after a reload, and has nothing of what was done on it', async () => {
    const first = practicePage();
    await first.begin('q1', 'q2', 'q3');
    first.choose('b');
    first.practice.strike('c', true);
    await first.practice.skip();
    expect([first.shown(), first.practice.$session.get()?.draft.response]).toEqual(['q2', null]);
    await until(() => first.device.disk.sessions.get(first.sessionId())?.items[0] === 'q2');
    first.device.held.clear();
    const again = practicePage({ device: first.device });
    await again.open(first.sessionId());
    expect(again.practice.$session.get()?.items).toEqual(['q2', 'q3', 'q1']);
    for (const id of ['q2', 'q3', 'q1']) {
      expect(again.shown()).toBe(id);
      await again.answer('a');
      await again.practice.next();
    }
    expect(again.practice.$phase.get()).toBe('done');
  });

  it('stays where it is once it was answered, or is the last', async () => {
    const { begin, practice, answer, shown } = practicePage();
    await begin('q1', 'q2');
    await answer('a');
    await practice.skip();
    expect(shown()).toBe('q1');
    await practice.next();
    await practice.skip();
    expect([shown(), practice.$session.get()?.items]).toEqual(['q2', ['q1', 'q2']]);
  });
});

it('an option struck out is struck out after a reload', async () => {
  const first = practicePage();
  await first.begin('q1');
  first.practice.strike('c', true);
  await until(() => first.device.disk.sessions.get(first.sessionId())?.draft.struck?.length === 1);
  first.device.held.clear();
  const again = practicePage({ device: first.device });
  await again.open(first.sessionId());
  expect(again.practice.$session.get()?.draft.struck).toEqual(['c']);
});

describe('looking back', () => {
  it('shows the question before with its feedback; the one being worked on keeps its draft, and its time stands still', async () => {
    const { begin, practice, answer, choose, shown, env } = practicePage();
    await begin('q1', 'q2', 'q3');
    await answer('b');
    await practice.next();
    choose('c');
    env.advance(1000);
    await practice.lookBack();
    const past = practice.$past.get();
    expect([past?.item.id, past?.session.at, past?.feedback.attempt.response]).toEqual([
      'q1',
      0,
      { kind: 'multiple-choice', option: 'b' },
    ]);
    expect(shown()).toBe('q2');
    env.advance(60_000);
    practice.pageVisible(false);
    await practice.next();
    expect(practice.$past.get()).toBeUndefined();
    expect([shown(), practice.$session.get()?.draft.response]).toEqual(['q2', { kind: 'multiple-choice', option: 'c' }]);
    env.advance(500);
    await practice.answer();
    expect(practice.$feedback.get()?.attempt.spent).toBe(1500);
  });

  it('goes no further than the first question, and from an answered one back to its feedback', async () => {
    const { begin, practice, answer } = practicePage();
    await begin('q1', 'q2');
    await practice.lookBack();
    expect(practice.$past.get()).toBeUndefined();
    await answer('a');
    await practice.next();
    await answer('b');
    const { attempt } = practice.$feedback.get() ?? {};
    await practice.lookBack();
    await practice.lookBack();
    expect(practice.$past.get()?.item.id).toBe('q1');
    await practice.next();
    expect([practice.$past.get(), practice.$feedback.get()?.attempt]).toEqual([undefined, attempt]);
  });
});
