import type { Response } from '../../core/item/response.ts';
import { isRight } from '../../core/score/score.ts';
import type { Confidence } from '../../core/session/attempt.ts';
import type { PracticeEvent } from '../../core/session/practice-event.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { reducePractice } from '../../core/session/reduce-practice.ts';
import * as m from '../../messages/en/practice.ts';
import type { Page } from '../shared/page.ts';
import { answerCode } from './answer-code.ts';
import type { Feedback } from './feedback.ts';
import { oneWriter } from './one-writer.ts';
import { practiceOpening } from './practice-opening.ts';
import { practiceState } from './practice-state.ts';
import { sessionScreen } from './show-session.ts';

const NOTICEABLE_MS = 300;
/** In a review a missed question comes again after so many others. Source: docs/formulas.md#session-order. */
const OTHERS_BETWEEN = 6;

/** A practice, or a review, on a page: each question, its answer, and the end. */
export function practiceStore(page: Page) {
  const { env, loadScoring, storeAttempt } = page;
  const state = practiceState();
  const { $coming, $feedback, $index, $item, $marking, $past, $phase, $saving, $session, fault } = state;
  let answering = false;
  /** The practice with the answer that is being stored. */
  let underWay: PracticeSession | undefined;
  let since = 0;
  const writer = oneWriter(page, state, () => underWay ?? $session.get());
  const { release, leftFor } = writer;
  const { showSession, saveSession, wholeIndex } = sessionScreen(page, state, {
    shown() {
      since = env.now();
    },
    answering: () => underWay !== undefined,
    refused: (fault) => void leftFor(fault),
  });

  const opening = practiceOpening(page, state, writer, { showSession, saveSession });

  function send(event: PracticeEvent): PracticeSession | undefined {
    const session = $session.get();
    if (!session) return undefined;
    const next = reducePractice(session, event, env.now());
    if (next !== session) $session.set(next);
    return next;
  }

  const change = (event: PracticeEvent) => {
    const before = $session.get();
    if (answering || $feedback.get() || $phase.get() !== 'question') return;
    if (send(event) !== before) saveSession();
  };

  const mark = (start: number, end: number, pen: 'for' | 'against') => change({ type: 'mark', mark: { start, end, pen } });
  const unmark = (start: number, end: number) => change({ type: 'unmark', start, end });
  const respond = (response: Response) => change({ type: 'respond', response });
  /** Chooses on the question that stands in the page, of a session that is still to come. */
  const respondEarly = (item: string, response: Response) => state.$early.set({ item, response });
  const strike = (option: string, on: boolean) => change({ type: 'strike', option, on });
  const setConfidence = (confidence: Confidence | null) => change({ type: 'confidence', confidence });

  /** Stores the answer, then shows its feedback; where storing fails, the feedback says so. */
  async function answer(): Promise<void> {
    const session = $session.get();
    const item = $item.get();
    const index = $index.get();
    if (!session || !item || !index || answering || $feedback.get()) return;
    answering = true;
    const slow = setTimeout(() => $saving.set(true), NOTICEABLE_MS);
    let drawing: ReturnType<typeof setTimeout> | undefined;
    try {
      const [{ attemptOf, feedbackOf }, scoring] = await Promise.all([
        answerCode(),
        wholeIndex(index).then((whole) => loadScoring(whole, item.id)),
      ]);
      if (!scoring.ok) return fault(scoring.error.message);
      const now = env.now();
      const worked = reducePractice(session, { type: 'spent', ms: Math.max(0, now - since) }, now);
      const settings = { ...worked.settings, marking: $marking.get() };
      const attempt = attemptOf(page, item, scoring.value, { ...worked, settings });
      const given = reducePractice(worked, { type: 'answered', item: item.id, attempt: attempt.id }, now);
      const answered = isRight(attempt.score) ? given : reducePractice(given, { type: 'again', after: OTHERS_BETWEEN }, now);
      // Nothing shows before it is stored, so the screen is drawn once.
      underWay = answered;
      const storing = storeAttempt(attempt, answered);
      let made: Feedback | undefined;
      const feedback = () => {
        made ??= feedbackOf(item, scoring.value, attempt, true);
        return made;
      };
      // While the database works the page has nothing to do: by then all that this begins has been asked of it.
      drawing = setTimeout(() => $coming.set(feedback()));
      const stored = await storing;
      // Taken over or deleted meanwhile: the page that goes on shows what came of it.
      if ((!stored.ok && leftFor(stored.error)) || $phase.get() !== 'question') return;
      since = now;
      $session.set(answered);
      $feedback.set(stored.ok ? feedback() : { ...feedback(), stored: false });
      if (stored.ok) env.answerStored();
      env.whenIdle(() => void countDue());
    } catch {
      await saveSession();
      fault(m.theAnswerCouldNotBeWorked);
    } finally {
      clearTimeout(slow);
      clearTimeout(drawing);
      $coming.set(undefined);
      answering = false;
      underWay = undefined;
      if ($saving.get()) $saving.set(false);
    }
  }

  /** After an answer other things are due. */
  async function countDue(): Promise<void> {
    const index = $index.get();
    if (!index || index.rest !== undefined) return;
    try {
      const { tellToday } = await import('../today/today-store.ts');
      tellToday(page, index);
    } catch {
      // A deploy has taken this version's files away: the next page counts.
    }
  }

  /** Puts the question shown off to the end. */
  async function skip(): Promise<void> {
    const session = $session.get();
    if (!session || answering || $feedback.get() || $past.get() || $phase.get() !== 'question') return;
    const skipped = reducePractice(session, { type: 'skip' }, env.now());
    if (skipped === session) return;
    await showSession(skipped);
    saveSession();
  }

  /** Shows the question before, as it was answered. The one being worked on stays as it is, and its time stands still. */
  async function lookBack(): Promise<void> {
    const session = $past.get()?.session ?? $session.get();
    const index = $index.get();
    if (!session || !index || answering || $phase.get() !== 'question') return;
    const before = { ...session, at: session.at - 1 };
    if (session.ended) return review(before.at);
    const { pastQuestion } = await answerCode();
    const past = await pastQuestion(page, await wholeIndex(index), before);
    if (!past || answering || $session.get()?.id !== session.id) return;
    pageVisible(false);
    $past.set(past);
  }

  /** Goes to the next question, or to the end; from an earlier question back to the one being worked on. */
  async function next(): Promise<void> {
    if ($past.get()) {
      $past.set(undefined);
      since = env.now();
      return;
    }
    const session = $session.get();
    if (!session || !$feedback.get() || !['question', 'fault'].includes($phase.get())) return;
    const last = session.at + 1 >= session.items.length;
    if (session.ended) return last ? $phase.set('done') : review(session.at + 1);
    if (last) return endPractice();
    // The session moves once the next question is here: until then another press asks for the same.
    await showSession(reducePractice(session, { type: 'next' }, env.now()));
    saveSession();
  }

  /** Shows an answered question of a practice that has ended. */
  async function review(at: number): Promise<void> {
    const session = $session.get();
    if (!session?.ended) return;
    await showSession({ ...session, at });
    $phase.set('question');
  }

  /** Ends the practice; what was answered is kept. */
  async function endPractice(): Promise<void> {
    if (answering || $phase.get() !== 'question') return;
    send({ type: 'end' });
    const saved = saveSession();
    env.setBusy(false);
    // Shown once it is stored, so that who leaves at once is not asked to go on with it.
    await saved;
    release();
    if ($phase.get() === 'question') $phase.set('done');
  }

  /** Counts time only while the page is visible. */
  function pageVisible(visible: boolean): void {
    const now = env.now();
    if (!visible && !$past.get()) change({ type: 'spent', ms: Math.max(0, now - since) });
    since = now;
  }

  return {
    ...state,
    ...opening,
    ...{ showSession, mark, unmark, respond, respondEarly, strike, setConfidence, skip, lookBack },
    ...{ answer, next, review, endPractice, pageVisible },
  };
}
