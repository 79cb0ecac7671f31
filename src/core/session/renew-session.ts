import { answerKey } from './answer-key.ts';
import type { PracticeSession } from './practice-session.ts';

/**
 * A session as the bank is now: what was renamed has its new id, what left the bank is taken out (its answers stay in the log). Where the
 * question shown is gone, the next takes its place; where there is none, the session has ended. The same object where nothing changed.
 * @param nameNow the id of now; undefined where a question is gone
 */
export function renewSession(session: PracticeSession, nameNow: (id: string) => string | undefined): PracticeSession {
  const { items, at, draft } = session;
  const names = items.map(nameNow);
  if (names.every((name, place) => name === items[place])) return session;
  const kept = items.flatMap((_, place) => {
    const name = names[place];
    return name === undefined ? [] : [{ name, place, attempt: session.answers[answerKey({ items, at: place })] }];
  });
  const renewed = kept.map(({ name }) => name);
  const answers = Object.fromEntries(
    kept.flatMap(({ attempt }, place) =>
      attempt === undefined ? [] : [[answerKey({ items: renewed, at: place }), attempt] as const],
    ),
  );
  const next = kept.filter(({ place }) => place < at).length;
  const over = next >= kept.length;
  return {
    ...session,
    items: renewed,
    answers,
    at: over ? Math.max(0, kept.length - 1) : next,
    draft: names[at] === undefined ? { response: null, marks: [], confidence: null, spent: 0 } : draft,
    ended: session.ended || over,
  };
}
