import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { ok } from '../../core/result.ts';
import { answerKey } from '../../core/session/answer-key.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import { reducePractice } from '../../core/session/reduce-practice.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import type { StoreFault } from '../../record/record-store.ts';
import { compareOn } from '../settings/settings.ts';
import type { Page } from '../shared/page.ts';
import { answerCode } from './answer-code.ts';
import type { PracticeState } from './practice-state.ts';

interface Working {
  /** Told when a question is there to be answered. */
  shown(): void;
  /** True while an answer is being stored: its session goes with it. */
  answering(): boolean;
  /** Told why the session was not saved. */
  refused(fault: StoreFault): void;
}

/** The question that a session stands at, with all that belongs to it. */
export function sessionScreen(page: Page, state: PracticeState, { shown, answering, refused }: Working) {
  const { env, loadItem, loadScoring, loadWholeIndex, openRecord } = page;
  const { $early, $given, $feedback, $index, $item, $marking, $past, $phase, $session, fault } = state;
  let saving: Promise<unknown> = Promise.resolve();
  let saveWanted = false;

  /** Saves the session as it stands, one save at a time; a later state replaces one that has not begun. */
  function saveSession(): Promise<unknown> {
    if (saveWanted) return saving;
    saveWanted = true;
    saving = saving.then(async () => {
      // What was pressed shows first: it takes a frame, and the database's part of it is the longer one.
      const painted = env.afterPaint();
      if (painted) await painted;
      saveWanted = false;
      await openRecord();
      const session = $session.get();
      if (!session || answering() || $phase.get() === 'elsewhere' || $phase.get() === 'deleted') return;
      // Where the code did not load it is tried again with the next change.
      const saved = await page.storeSession(session).catch(() => undefined);
      if (saved?.ok === false) refused(saved.error);
    });
    return saving;
  }

  /** The index with its titles, concepts and signals, for whatever comes after the question; as it is where those cannot be had. */
  async function wholeIndex(index: BankIndex): Promise<BankIndex> {
    const whole = await loadWholeIndex(index);
    if (!whole.ok) return index;
    if ($index.get() === index) $index.set(whole.value);
    return whole.value;
  }

  /** Shows a session where it stands: its question, with the feedback again where that was answered. */
  async function showSession(session: PracticeSession): Promise<void> {
    const index = $index.get();
    const id = session.items[session.at];
    if (!index || id === undefined) return void $phase.set('setup');
    const given = $given.get();
    let item = given?.id === id ? ok(given) : await loadItem(index, id);
    if (!item.ok && item.error.gone) {
      // It may be of a task that was not read yet, one of those kept for mock exams, have another name by now, or have left the bank.
      const known = await loadWholeIndex(index);
      if (!known.ok) return fault(known.error.message);
      if ($index.get() === index) $index.set(known.value);
      item = await loadItem(known.value, id);
      const renewing = item.ok ? undefined : await import('./renewed.ts').catch(() => undefined);
      const now = renewing?.reconciled(known.value, session) ?? session;
      if (now !== session) {
        await showSession(now);
        return void saveSession();
      }
    }
    if (!item.ok) return fault(item.error.message);
    const answered = session.answers[answerKey(session)];
    const feedback = answered
      ? await (await answerCode()).feedbackAgain(page, await wholeIndex(index), item.value, answered)
      : undefined;
    const marking = await markingOf(index, item.value, session);
    // It costs more than it looks like, at every question.
    if (!session.ended && env.namedSession() !== session.id) env.rememberSession(session.id);
    // All at once: a question must never be seen with the feedback of the one before.
    $item.set(item.value);
    $session.set(withEarly(session));
    $feedback.set(feedback);
    $past.set(undefined);
    $marking.set(feedback?.attempt.marking ?? marking);
    env.setBusy(!session.ended && 'practice');
    $phase.set(session.ended ? 'done' : 'question');
    if (!answered) {
      shown();
      env.whenIdle(() => void warmUp(index, id));
    }
  }

  /** A session that begins with the question that stood in the page, with what was chosen there meanwhile. */
  function withEarly(session: PracticeSession): PracticeSession {
    const early = $early.get();
    $early.set(undefined);
    if (!early || early.item !== session.items[session.at] || session.draft.response) return session;
    return reducePractice(session, { type: 'respond', response: early.response }, env.now());
  }

  /** How a question of a session is marked: as the session says, unless the comparison says without, which has no say in what an instructor assigned. */
  async function markingOf(index: BankIndex, item: Item, { settings, assignment }: PracticeSession): Promise<MarkingMode> {
    if (!item.marking || assignment || !page.setting(compareOn(index.exam))) return settings.marking;
    const { markingFor } = await import('../comparison/comparison-marking.ts');
    return markingFor(page, index, item, settings.marking);
  }

  /** Fetches what the answer will need, while the learner reads. */
  async function warmUp(index: BankIndex, id: string) {
    const whole = await wholeIndex(index);
    await Promise.all([answerCode(), loadScoring(whole, id), openRecord()]);
  }

  return { showSession, saveSession, wholeIndex };
}

export type SessionScreen = ReturnType<typeof sessionScreen>;
