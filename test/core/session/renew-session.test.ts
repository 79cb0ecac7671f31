import { describe, expect, it } from 'vitest';
import type { PracticeSession } from '../../../src/core/session/practice-session.ts';
import { newPractice, reducePractice } from '../../../src/core/session/reduce-practice.ts';
import { renewSession } from '../../../src/core/session/renew-session.ts';

const EMPTY = { response: null, marks: [], confidence: null, spent: 0 };

/** A review of eight in which the first was missed, so that it comes again at the end; at the question of that place, in the middle of it. */
function reviewAt(at: number): PracticeSession {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const start = { id: 's', exam: 'x', now: 1, seed: 7, settings: { marking: 'off', pens: 1 }, items, mode: 'review' } as const;
  let session: PracticeSession = newPractice(start);
  for (let n = 0; n < at; n += 1) {
    const item = session.items[n] ?? '';
    session = reducePractice(session, { type: 'answered', item, attempt: `${n}-${item}` }, 2 + n);
    if (n === 0) session = reducePractice(session, { type: 'again', after: 6 }, 2);
    session = reducePractice(session, { type: 'next' }, 2 + n);
  }
  return reducePractice(session, { type: 'confidence', confidence: 'sure' }, 100);
}
const without =
  (...gone: string[]) =>
  (id: string) =>
    gone.includes(id) ? undefined : id;

describe('a session in a bank that has changed', () => {
  it('stays the same object where all its questions are there', () => {
    const session = reviewAt(3);
    expect(renewSession(session, (id) => id)).toBe(session);
  });

  it('goes on with a renamed question where it was, draft and answers too, also where it comes the second time', () => {
    const session = reviewAt(7);
    expect(session.items[7]).toBe('a');
    const renewed = renewSession(session, (id) => (id === 'a' ? 'z' : id));
    expect(renewed).toMatchObject({ items: ['z', 'b', 'c', 'd', 'e', 'f', 'g', 'z', 'h'], at: 7, draft: { confidence: 'sure' } });
    expect(renewed.answers).toMatchObject({ z: '0-a', b: '1-b' });
    const answered = reducePractice(renewed, { type: 'answered', item: 'z', attempt: 'again' }, 200);
    expect(answered.answers).toMatchObject({ z: '0-a', 'z#2': 'again' });
  });

  it('shows the next question, with an empty draft, where the one shown is gone', () => {
    const renewed = renewSession(reviewAt(3), without('d', 'b'));
    expect(renewed).toMatchObject({ items: ['a', 'c', 'e', 'f', 'g', 'a', 'h'], at: 2, draft: EMPTY, ended: false });
    expect(renewed.answers).toEqual({ a: '0-a', c: '2-c' });
  });

  it('keeps the draft where another question is gone', () => {
    expect(renewSession(reviewAt(3), without('a'))).toMatchObject({ at: 2, draft: { confidence: 'sure' }, ended: false });
  });

  it('has ended where no question is left from the one shown on, and with none at all', () => {
    expect(renewSession(reviewAt(8), without('h'))).toMatchObject({ at: 7, ended: true });
    const none = renewSession(reviewAt(3), () => undefined);
    expect(none).toMatchObject({ items: [], at: 0, ended: true });
    // An empty object would match anything.
    expect(none.answers).toEqual({});
  });
});
