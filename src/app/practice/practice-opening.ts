import type { Item } from '../../core/item/item.ts';
import { FIRST_SEED, seedShowingSame } from '../../core/session/option-order.ts';
import type { PracticeSession, PracticeSettings } from '../../core/session/practice-session.ts';
import { newPractice } from '../../core/session/reduce-practice.ts';
import * as m from '../../messages/en/practice.ts';
import { oneStart } from '../shared/one-start.ts';
import type { Page } from '../shared/page.ts';
import { chooseForPractice, indexFor } from './choose-practice.ts';
import { givenFor } from './given-for.ts';
import type { OneWriter } from './one-writer.ts';
import type { PracticeState } from './practice-state.ts';
import type { PracticeWish } from './practice-wish.ts';
import type { SessionScreen } from './show-session.ts';

/** How a practice begins, or is gone on with. */
export function practiceOpening(
  page: Page,
  state: PracticeState,
  { claim, release, leave }: OneWriter,
  { showSession, saveSession }: Pick<SessionScreen, 'showSession' | 'saveSession'>,
) {
  const { env, loadFirstIndex } = page;
  const { $drawn, $given, $index, $phase, $resumable, $session, fault } = state;
  let wished: (() => PracticeWish) | undefined;

  /** Loads the bank and looks for a practice in progress. `resume` names one to go on with at once; `wish` (asked for once the record is read) starts at once. `first` came with the page, for who has no record. */
  async function openPractice(
    exam: string,
    indexPath: string,
    resume?: string,
    wish?: () => PracticeWish,
    first?: Item,
  ): Promise<void> {
    const index = await loadFirstIndex(exam, indexPath);
    if (!index.ok) return fault(index.error.message);
    $index.set(index.value);
    // After a crash the canary may be missing, which is written a little later than the record; the address then still tells.
    const knownHere = resume !== undefined || (await env.canary.read());
    if (knownHere) {
      await page.openRecord();
      await page.sendWaiting();
      // The address names a practice: where that has ended it is shown as it went, never begun again.
      const named = resume === undefined ? undefined : await page.sessionNow(resume);
      if (named?.ok && named.value?.exam === exam) return goOn(named.value);
      const session = await page.openSession(exam);
      if (session && (Object.keys(session.answers).length > 0 || session.draft.response)) {
        $resumable.set(session);
        wished = wish;
        return void $phase.set('resume');
      }
    } else {
      $given.set(first);
      void env.whenIdle(() => void page.openRecord());
    }
    if (wish) await beginPractice(wish());
    else $phase.set('setup');
  }

  /** Goes on with a practice as it now stands, unless another page works on it. `take`: from that page. */
  async function goOn(session: PracticeSession, take = false): Promise<void> {
    $resumable.set(session);
    if (!(await claim(session.id, take))) return leave('elsewhere');
    // What the other page could not store is in the journal.
    if (take) await page.sendWaiting();
    const now = await page.sessionNow(session.id);
    if (now.ok && !now.value) return leave('deleted');
    await showSession((now.ok && now.value) || session);
    if ($session.get()?.ended) release();
  }

  /** Reads what a choice needs: the tasks, and which questions are in them. */
  async function readTasks(): Promise<void> {
    const index = $index.get();
    const whole = index && (await page.loadWholeIndex(index));
    if (!whole) return;
    if (!whole.ok) return fault(whole.error.message);
    if ($index.get() === index) $index.set(whole.value);
  }

  /** Leaves the practice in progress as it is, and starts what the address asked for, or shows the form. */
  async function startInstead(): Promise<void> {
    if (wished) await beginPractice(wished());
    else $phase.set('setup');
  }

  /** Starts a new practice with what was wished for. */
  async function beginPractice(wish: PracticeWish): Promise<void> {
    const first = givenFor(state, wish);
    const index = $index.get();
    if (!index) return;
    const seed = first ? seedShowingSame(first, FIRST_SEED, env.seed) : ($drawn.get() ?? env.seed());
    $drawn.set(undefined);
    const known = await indexFor(page, index, wish);
    if (!known.ok) return fault(known.error.message);
    if ($index.get() === index) $index.set(known.value);
    // What chooses reviews is loaded when it is asked for; a deploy may have taken it away.
    const items = await chooseForPractice(page, known.value, { ...wish, ...(first && { first: first.id }) }, seed).catch(
      () => undefined,
    );
    if (!items) return fault(m.aPartOfTheSiteDid);
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
    await claim(session.id, false);
    await showSession(session);
    saveSession();
  }

  const once = oneStart();
  return {
    ...{ openPractice, readTasks },
    ...{ goOn: once(goOn), startInstead: once(startInstead), beginPractice: once(beginPractice) },
  };
}
