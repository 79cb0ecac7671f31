import type { Response } from '../../core/item/response.ts';
import { isRight } from '../../core/score/score.ts';
import type { Confidence } from '../../core/session/attempt.ts';
import type { PracticeEvent } from '../../core/session/practice-event.ts';
import type { PracticeSession, PracticeSettings } from '../../core/session/practice-session.ts';
import { newPractice, reducePractice } from '../../core/session/reduce-practice.ts';
import type { Page } from '../shared/page.ts';
import { chooseForPractice, indexFor } from './choose-practice.ts';
import { practiceState } from './practice-state.ts';
import type { PracticeWish } from './practice-wish.ts';
import { sessionScreen } from './show-session.ts';

const NOTICEABLE_MS = 300;
/** In a review a missed question comes again after so many others. Source: docs/formulas.md#session-order. */
const OTHERS_BETWEEN = 6;

/** A practice, or a review, on a page: how it begins, each question, its answer, and the end. */
export function practiceStore(page: Page) {
  const { env, loadFirstIndex, loadScoring, openRecord, storeAttempt } = page;
  const state = practiceState();
  const { $feedback, $index, $item, $marking, $phase, $resumable, $saving, $session, fault } = state;
  let wished: (() => PracticeWish) | undefined;
  let answering = false;
  let since = 0;
  const { showSession, saveSession, wholeIndex } = sessionScreen(page, state, () => {
    since = env.now();
  });

  /** Loads the bank and looks for a practice in progress. `resume` names one to go on with at once; `wish` (asked for once the record is read) starts at once. */
  async function openPractice(exam: string, indexPath: string, resume?: string, wish?: () => PracticeWish): Promise<void> {
    const index = await loadFirstIndex(exam, indexPath);
    if (!index.ok) return fault(index.error.message);
    $index.set(index.value);
    // After a crash the canary may be missing, which is written a little later than the record; the address then still tells.
    const knownHere = resume !== undefined || (await env.canary.read());
    if (knownHere) {
      const store = await openRecord();
      const named = resume === undefined ? undefined : await store?.session(resume);
      // The address names a practice: where that has ended it is shown as it went, never begun again.
      if (named?.ok && named.value?.exam === exam) return showSession(named.value);
      const open = await store?.openSession(exam);
      const session = open?.ok ? open.value : undefined;
      if (session && (Object.keys(session.answers).length > 0 || session.draft.response)) {
        $resumable.set(session);
        wished = wish;
        return void $phase.set('resume');
      }
    } else void env.whenIdle(() => void openRecord());
    if (wish) await beginPractice(wish());
    else $phase.set('setup');
  }

  /** Leaves the practice in progress as it is, and starts what the address asked for, or shows the form. */
  async function startInstead(): Promise<void> {
    if (wished) await beginPractice(wished());
    else $phase.set('setup');
  }

  /** Starts a new practice with what was wished for. */
  async function beginPractice(wish: PracticeWish): Promise<void> {
    const index = $index.get();
    if (!index) return;
    const seed = env.seed();
    const known = await indexFor(page, index, wish);
    if (!known.ok) return fault(known.error.message);
    if ($index.get() === index) $index.set(known.value);
    // What chooses reviews is loaded when it is asked for; a deploy may have taken it away.
    const items = await chooseForPractice(page, known.value, wish, seed).catch(() => undefined);
    if (!items) return fault('A part of the site did not load. Reload the page.');
    if (items.length === 0) return void $phase.set(wish.review ? 'none-due' : 'nothing');
    const settings: PracticeSettings = { marking: wish.marking, pens: wish.pens };
    const session = newPractice({
      id: env.id(),
      exam: index.exam,
      now: env.now(),
      seed,
      settings,
      items,
      mode: wish.review ? 'review' : 'practice',
    });
    await showSession(session);
    saveSession();
  }

  function send(event: PracticeEvent): PracticeSession | undefined {
    const session = $session.get();
    if (!session) return undefined;
    const next = reducePractice(session, event, env.now());
    if (next !== session) $session.set(next);
    return next;
  }

  const change = (event: PracticeEvent) => {
    const before = $session.get();
    if (answering || $feedback.get()) return;
    if (send(event) !== before) saveSession();
  };

  const mark = (start: number, end: number, pen: 'for' | 'against') => change({ type: 'mark', mark: { start, end, pen } });
  const unmark = (start: number, end: number) => change({ type: 'unmark', start, end });
  const respond = (response: Response) => change({ type: 'respond', response });
  const setConfidence = (confidence: Confidence | null) => change({ type: 'confidence', confidence });

  /** Stores the answer, then shows its feedback; where storing fails, the feedback says so. */
  async function answer(): Promise<void> {
    const session = $session.get();
    const item = $item.get();
    const index = $index.get();
    if (!session || !item || !index || answering || $feedback.get()) return;
    answering = true;
    const slow = setTimeout(() => $saving.set(true), NOTICEABLE_MS);
    try {
      const [{ attemptOf, feedbackOf }, scoring] = await Promise.all([
        import('./answer.ts'),
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
      const stored = await storeAttempt(attempt, answered);
      since = now;
      $session.set(answered);
      $feedback.set(feedbackOf(item, scoring.value, attempt, stored !== undefined));
      if (stored) env.answerStored();
      env.whenIdle(() => void countDue());
    } catch {
      fault(
        'The answer could not be worked out: a part of the site did not load. Your marks and your choice are kept; reload the page.',
      );
    } finally {
      clearTimeout(slow);
      answering = false;
      if ($saving.get()) $saving.set(false);
    }
  }

  /** After an answer other things are due. */
  async function countDue(): Promise<void> {
    const index = $index.get();
    if (!index || index.rest !== undefined) return;
    try {
      const { tellDue } = await import('../schedule/schedule-store.ts');
      tellDue(page, index);
    } catch {
      // A deploy has taken this version's files away: the next page counts.
    }
  }

  /** Goes to the next question, or to the end. */
  async function next(): Promise<void> {
    const session = $session.get();
    if (!session || !$feedback.get()) return;
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
    if (answering) return;
    send({ type: 'end' });
    const saved = saveSession();
    env.setBusy(false);
    // Shown once it is stored, so that who leaves at once is not asked to go on with it.
    await saved;
    $phase.set('done');
  }

  /** Counts time only while the page is visible. */
  function pageVisible(visible: boolean): void {
    const now = env.now();
    if (!visible) change({ type: 'spent', ms: Math.max(0, now - since) });
    since = now;
  }

  return {
    ...state,
    ...{ openPractice, startInstead, beginPractice, showSession, mark, unmark, respond, setConfidence },
    ...{ answer, next, review, endPractice, pageVisible },
  };
}
