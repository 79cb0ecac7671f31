import { answerKey, occurrence } from './answer-key.ts';
import { addMark, isStretch, removeMarks } from './edit-marks.ts';
import type { PracticeEvent } from './practice-event.ts';
import type { Draft, PracticeSession, PracticeSettings } from './practice-session.ts';

const EMPTY: Draft = { response: null, marks: [], confidence: null, spent: 0 };

/** A practice at its first question. `now`: wall time, ms; `seed`: an integer, 0..2^53-1; an item named twice comes once. */
export const newPractice = (start: {
  readonly id: string;
  readonly exam: string;
  readonly now: number;
  readonly seed: number;
  readonly settings: PracticeSettings;
  readonly items: readonly string[];
  readonly mode?: PracticeSession['mode'];
}): PracticeSession => ({
  id: start.id,
  exam: start.exam,
  mode: start.mode ?? 'practice',
  startedAt: start.now,
  updatedAt: start.now,
  seed: start.seed,
  settings: start.settings,
  items: [...new Set(start.items)],
  at: 0,
  draft: EMPTY,
  answers: {},
  ended: false,
});

/** The draft after an event about the question shown; the same object where the event cannot be or changes nothing. */
function editDraft(draft: Draft, event: PracticeEvent, settings: PracticeSettings): Draft {
  switch (event.type) {
    case 'mark':
      return settings.marking === 'off' || !isStretch(event.mark) ? draft : { ...draft, marks: addMark(draft.marks, event.mark) };
    case 'unmark': {
      const marks = removeMarks(draft.marks, event);
      return marks === draft.marks ? draft : { ...draft, marks };
    }
    case 'clear-marks':
      return draft.marks.length === 0 ? draft : { ...draft, marks: [] };
    case 'respond':
      return { ...draft, response: event.response };
    case 'confidence':
      return { ...draft, confidence: event.confidence };
    case 'strike': {
      const others = (draft.struck ?? []).filter((id) => id !== event.option);
      return { ...draft, struck: event.on ? [...others, event.option] : others };
    }
    case 'spent': {
      const spent = draft.spent + event.ms;
      return event.ms > 0 && Number.isFinite(spent) ? { ...draft, spent } : draft;
    }
    default:
      return draft;
  }
}

/** A question of a mock exam comes at most so often: a bad day is not to become an endless one. */
const MOST_TIMES = 2;

/** The question shown put in again further on, where it was answered and enough others still come before. */
function again(session: PracticeSession, key: string, shown: string, after: number): Partial<PracticeSession> | null {
  const { items, at, answers, mode } = session;
  const later = items.slice(at + 1);
  const fits = mode === 'review' && Object.hasOwn(answers, key) && later.length >= after && after >= 1;
  if (!fits || later.includes(shown) || occurrence(session) >= MOST_TIMES) return null;
  return { items: [...items.slice(0, at + 1 + after), shown, ...items.slice(at + 1 + after)] };
}

/** What an event changes, or nothing. */
function change(session: PracticeSession, event: PracticeEvent): Partial<PracticeSession> | null {
  const { items, at, draft, answers, settings } = session;
  const go = (to: number) => (to !== at && items[to] !== undefined ? { at: to, draft: EMPTY } : null);
  if (event.type === 'go') return go(event.at);
  if (event.type === 'next') return go(at + 1);
  if (event.type === 'end') return { ended: true };

  const shown = items[at];
  const key = answerKey(session);
  if (shown === undefined) return null;
  if (event.type === 'again') return again(session, key, shown, event.after);
  if (Object.hasOwn(answers, key)) return null;
  if (event.type === 'skip') {
    const later = items.slice(at + 1);
    // Each time a question comes has its own key, by their order: none may pass another.
    if (later.length === 0 || later.includes(shown)) return null;
    return { items: [...items.slice(0, at), ...later, shown], draft: EMPTY };
  }
  if (event.type === 'answered') {
    // The draft is kept, so that feedback can show what was marked and chosen.
    return event.item === shown && event.attempt ? { answers: { ...answers, [key]: event.attempt } } : null;
  }
  const edited = editDraft(draft, event, settings);
  return edited === draft ? null : { draft: edited };
}

/**
 * A practice after an event. An event that cannot be (a mark after the answer, a question out of range, anything after the end)
 * changes nothing: the same object comes back. Going to another question empties the draft. `now`: wall time, ms; `updatedAt`
 * never goes back, whatever the clock does, for a session that looked older would not be saved.
 */
export function reducePractice(session: PracticeSession, event: PracticeEvent, now: number): PracticeSession {
  const changed = session.ended ? null : change(session, event);
  return changed ? { ...session, ...changed, updatedAt: Math.max(now, session.updatedAt) } : session;
}
