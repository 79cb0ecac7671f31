import { atom } from 'nanostores';
import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Response } from '../../core/item/response.ts';
import { isRight } from '../../core/score/score.ts';
import { answerKey } from '../../core/session/answer-key.ts';
import type { Confidence } from '../../core/session/attempt.ts';
import type { PracticeEvent } from '../../core/session/practice-event.ts';
import type { PracticeSession, PracticeSettings } from '../../core/session/practice-session.ts';
import { newPractice, reducePractice } from '../../core/session/reduce-practice.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import { comparesMarking } from '../comparison/compares-marking.ts';
import { loadFirstIndex, loadItem, loadScoring, loadWholeIndex } from '../shared/bank-store.ts';
import { $attempts, openRecord, storeAttempt } from '../shared/record-store.ts';
import { world } from '../shared/world.ts';
import { chooseForPractice } from './choose-practice.ts';
import type { Feedback } from './feedback.ts';
import type { PracticeWish } from './practice-wish.ts';

export type Phase = 'loading' | 'setup' | 'resume' | 'question' | 'done' | 'nothing' | 'none-due' | 'fault';

export const $phase = atom<Phase>('loading');
export const $fault = atom('');
export const $index = atom<BankIndex | undefined>(undefined);
export const $session = atom<PracticeSession | undefined>(undefined);
export const $item = atom<Item | undefined>(undefined);
export const $feedback = atom<Feedback | undefined>(undefined);
/** How the question shown is marked: as the session says, unless the comparison says without. */
export const $marking = atom<MarkingMode>('off');
/** True while storing an answer takes longer than one notices. */
export const $saving = atom(false);
/** A practice begun earlier that can be gone on with. */
export const $resumable = atom<PracticeSession | undefined>(undefined);

const fault = (message: string) => {
  $fault.set(message);
  $phase.set('fault');
};

const markBusy = (busy: boolean) => world().setBusy(busy && 'practice');

/** Loads the bank and looks for a practice in progress. `resume` names one to go on with at once; `wish` (asked for once the record is read) starts at once. */
export async function openPractice(exam: string, indexPath: string, resume?: string, wish?: () => PracticeWish): Promise<void> {
  const index = await loadFirstIndex(exam, indexPath);
  if (!index.ok) return fault(index.error.message);
  $index.set(index.value);
  // After a crash the canary may be missing, which is written a little later than the record; the address then still tells.
  const knownHere = resume !== undefined || (await world().canary.read());
  if (knownHere) {
    const store = await openRecord();
    const open = await store?.openSession(exam);
    const session = open?.ok ? open.value : undefined;
    if (session && (session.id === resume || Object.keys(session.answers).length > 0 || session.draft.response)) {
      if (session.id === resume) return showSession(session);
      $resumable.set(session);
      wished = wish;
      return void $phase.set('resume');
    }
  } else void world().whenIdle(() => void openRecord());
  if (wish) await beginPractice(wish());
  else $phase.set('setup');
}

let wished: (() => PracticeWish) | undefined;

/** Leaves the practice in progress as it is, and starts what the address asked for, or shows the form. */
export async function startInstead(): Promise<void> {
  if (wished) await beginPractice(wished());
  else $phase.set('setup');
}

/** Starts a new practice with what was wished for. */
export async function beginPractice(wish: PracticeWish): Promise<void> {
  const index = $index.get();
  if (!index) return;
  const seed = world().seed();
  const whole = wish.items || wish.signal || wish.review ? await wholeIndex(index) : index;
  // What chooses reviews is loaded when it is asked for; a deploy may have taken it away.
  const items = await chooseForPractice(whole, wish, seed).catch(() => undefined);
  if (!items) return fault('A part of the site did not load. Reload the page.');
  if (items.length === 0) return void $phase.set(wish.review ? 'none-due' : 'nothing');
  const settings: PracticeSettings = { marking: wish.marking, pens: wish.pens };
  const session = newPractice({
    id: world().id(),
    exam: index.exam,
    now: world().now(),
    seed,
    settings,
    items,
    mode: wish.review ? 'review' : 'practice',
  });
  await showSession(session);
  saveSession();
}

/** Shows a session where it stands: its question, with the feedback again where that was answered. */
export async function showSession(session: PracticeSession): Promise<void> {
  const index = $index.get();
  const id = session.items[session.at];
  if (!index || id === undefined) return void $phase.set('setup');
  let item = await loadItem(index, id);
  if (!item.ok && item.error.gone) {
    // It may be one of those kept for mock exams, have another name by now, or have left the bank.
    const whole = await wholeIndex(index);
    item = await loadItem(whole, id);
    const renewing = item.ok || whole.rest !== undefined ? undefined : await import('./renewed.ts').catch(() => undefined);
    const now = renewing?.renewed(whole, session) ?? session;
    if (now !== session) {
      await showSession(now);
      return saveSession();
    }
  }
  if (!item.ok) return fault(item.error.message);
  const answered = session.answers[answerKey(session)];
  const feedback = answered ? await feedbackAgain(index, item.value, answered) : undefined;
  const marking = await markingOf(index, item.value, session);
  if (!session.ended) world().rememberSession(session.id);
  // All at once: a question must never be seen with the feedback of the one before.
  $item.set(item.value);
  $session.set(session);
  $feedback.set(feedback);
  $marking.set(feedback?.attempt.marking ?? marking);
  markBusy(!session.ended);
  $phase.set(session.ended ? 'done' : 'question');
  if (!answered) {
    since = world().now();
    world().whenIdle(() => void warmUp(index, id));
  }
}

/** How a question of a session is marked: as the session says, unless the comparison says without. */
async function markingOf(index: BankIndex, item: Item, { settings }: PracticeSession): Promise<MarkingMode> {
  if (!item.marking || !comparesMarking(index.exam)) return settings.marking;
  const { markingFor } = await import('../comparison/comparison-marking.ts');
  return markingFor(index, item, settings.marking);
}

async function feedbackAgain(index: BankIndex, item: Item, attemptId: string): Promise<Feedback | undefined> {
  const attempt = $attempts.get().find((one) => one.id === attemptId);
  if (attempt?.type !== 'answer') return undefined;
  const scoring = await loadScoring(await wholeIndex(index), item.id);
  if (!scoring.ok || scoring.value.revision !== attempt.revision) return undefined;
  const { feedbackOf } = await import('./answer.ts');
  return feedbackOf(item, scoring.value, attempt, true);
}

/** Fetches what the answer will need, while the learner reads. */
async function warmUp(index: BankIndex, id: string) {
  const whole = await wholeIndex(index);
  await Promise.all([import('./answer.ts'), loadScoring(whole, id), openRecord()]);
}

/** The index with its titles, concepts and signals, for whatever comes after the question; as it is where those cannot be had. */
async function wholeIndex(index: BankIndex): Promise<BankIndex> {
  const whole = await loadWholeIndex(index);
  if (!whole.ok) return index;
  if ($index.get() === index) $index.set(whole.value);
  return whole.value;
}

const NOTICEABLE_MS = 300;
/** In a review a missed question comes again after so many others. Source: docs/formulas.md#sitting-order. */
const OTHERS_BETWEEN = 6;
let answering = false;
let since = 0;
let saving: Promise<unknown> = Promise.resolve();
let saveWanted = false;

/** Saves the session as it stands, one save at a time; a later state replaces one that has not begun. */
function saveSession() {
  if (saveWanted) return;
  saveWanted = true;
  saving = saving.then(async () => {
    saveWanted = false;
    const session = $session.get();
    const store = await openRecord();
    if (store && session) await store.saveSession(session);
  });
}

function send(event: PracticeEvent): PracticeSession | undefined {
  const session = $session.get();
  if (!session) return undefined;
  const next = reducePractice(session, event, world().now());
  if (next !== session) $session.set(next);
  return next;
}

const change = (event: PracticeEvent) => {
  const before = $session.get();
  if (answering || $feedback.get()) return;
  if (send(event) !== before) saveSession();
};

export const mark = (start: number, end: number, pen: 'for' | 'against') => change({ type: 'mark', mark: { start, end, pen } });
export const unmark = (start: number, end: number) => change({ type: 'unmark', start, end });
export const clearMarks = () => change({ type: 'clear-marks' });
export const respond = (response: Response) => change({ type: 'respond', response });
export const setConfidence = (confidence: Confidence | null) => change({ type: 'confidence', confidence });

/** Stores the answer, then shows its feedback; where storing fails, the feedback says so. */
export async function answer(): Promise<void> {
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
    const now = world().now();
    const worked = reducePractice(session, { type: 'spent', ms: Math.max(0, now - since) }, now);
    const settings = { ...worked.settings, marking: $marking.get() };
    const attempt = attemptOf(item, scoring.value, { ...worked, settings }, $attempts.get());
    const given = reducePractice(worked, { type: 'answered', item: item.id, attempt: attempt.id }, now);
    const answered = isRight(attempt.score) ? given : reducePractice(given, { type: 'again', after: OTHERS_BETWEEN }, now);
    // Nothing shows before it is stored, so the screen is drawn once.
    const stored = await storeAttempt(attempt, answered);
    since = now;
    $session.set(answered);
    $feedback.set(feedbackOf(item, scoring.value, attempt, stored !== undefined));
    if (stored) world().answerStored();
    world().whenIdle(() => void countDue());
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
    tellDue(index);
  } catch {
    // A deploy has taken this version's files away: the next page counts.
  }
}

/** Goes to the next question, or to the end. */
export async function next(): Promise<void> {
  const session = $session.get();
  if (!session || !$feedback.get()) return;
  const last = session.at + 1 >= session.items.length;
  if (session.ended) return last ? $phase.set('done') : review(session.at + 1);
  if (last) return endPractice();
  // The session moves once the next question is here: until then another press asks for the same.
  await showSession(reducePractice(session, { type: 'next' }, world().now()));
  saveSession();
}

/** Shows an answered question of a practice that has ended. */
export async function review(at: number): Promise<void> {
  const session = $session.get();
  if (!session?.ended) return;
  await showSession({ ...session, at });
  $phase.set('question');
}

/** Ends the practice; what was answered is kept. */
export async function endPractice(): Promise<void> {
  if (answering) return;
  send({ type: 'end' });
  saveSession();
  world().rememberSession(undefined);
  markBusy(false);
  // Shown once it is stored, so that who leaves at once is not asked to go on with it.
  await saving;
  $phase.set('done');
}

/** Counts time only while the page is visible. */
export function pageVisible(visible: boolean): void {
  const now = world().now();
  if (!visible && !$feedback.get()) change({ type: 'spent', ms: Math.max(0, now - since) });
  since = now;
}
