import type { Item } from '../../core/item/item.ts';
import { clockSetSince } from '../../core/sitting/clock-watch.ts';
import { reduceSitting } from '../../core/sitting/reduce-sitting.ts';
import type { Sitting } from '../../core/sitting/sitting.ts';
import type { SittingStep } from '../../core/sitting/sitting-step.ts';
import { timeLeft } from '../../core/sitting/time-left.ts';
import type { ProgressStore } from '../../record/record-store.ts';
import type { Page } from '../shared/page.ts';
import { type FormWish, proposeForm } from './propose-form.ts';
import { sittingActions } from './sitting-actions.ts';
import { sittingClock } from './sitting-clock.ts';
import { sittingEnd } from './sitting-end.ts';
import { sittingLog } from './sitting-log.ts';
import { sittingState } from './sitting-state.ts';

const lockOf = (id: string) => `sitting ${id}`;
const NO_RECORD = 'Your record could not be opened, so a mock exam cannot be kept. See the message above.';

/** The mock exams of a page: opening, taking over, every action, handing in. */
export function mockStore(page: Page) {
  const { env, loadIndex, loadItem, openRecord } = page;
  const state = sittingState();
  const { $index, $items, $phase, $proposal, $sitting, $sittings, $sittingsRead, fault } = state;
  const sittingSteps = sittingLog(page, state);
  const { followSitting, log, makeStep, newestState, storeAgain, unsavedSteps } = sittingSteps;
  const clock = sittingClock(page, state, sittingSteps);
  const { startClock, pageVisible } = clock;
  /** This page's own name, under which it writes. */
  let holder = '';
  let held: { release(): void } | undefined;
  const release = (): void => {
    held?.release();
    held = undefined;
  };
  const { grade, showReport, submit, ticked } = sittingEnd(page, state, sittingSteps, clock, release);
  let opening: Promise<void> = Promise.resolve();

  /**
   * Loads the bank and the sittings; goes on with the one that is named, or shows its result. What is past its deadline is handed in.
   * A form can be chosen meanwhile.
   */
  function openMock(exam: string, indexPath: string, named?: string): Promise<void> {
    $phase.set(named === undefined ? 'choose' : 'loading');
    opening = openNow(exam, indexPath, named);
    return opening;
  }

  async function openNow(exam: string, indexPath: string, named: string | undefined): Promise<void> {
    holder = env.id();
    const [index, store] = await Promise.all([loadIndex(exam, indexPath), openRecord()]);
    if (!index.ok) return fault(index.error.message);
    $index.set(index.value);
    if (!store) return fault(NO_RECORD);
    await readSittings(store, exam);
    for (const sitting of $sittings.get()) await closeOverdue(store, sitting);
    $sittingsRead.set(true);
    const found = $sittings.get().find(({ id }) => id === named);
    if (found) await enter(found.id);
    else $phase.set('choose');
  }

  async function readSittings(store: ProgressStore, exam: string): Promise<void> {
    const found = await store.sittings(exam);
    if (found.ok) $sittings.set(found.value.toSorted((a, b) => b.startedAt - a.startedAt));
  }

  /** Looks at the sittings again: another page changed one. */
  async function refreshSittings(): Promise<void> {
    const exam = $index.get()?.exam;
    const store = exam === undefined ? undefined : await openRecord();
    if (store && exam !== undefined) await readSittings(store, exam);
  }

  /** Hands in a sitting whose time ran out while no page was open, and makes attempts of one that ended without. */
  async function closeOverdue(store: ProgressStore, sitting: Sitting): Promise<void> {
    if (sitting.graded) return;
    const steps = await store.steps(sitting.id);
    if (!steps.ok) return;
    const reached = reduceSitting(sitting, steps.value);
    if (!reached.ended && timeLeft(reached, env.now()) > 0) return;
    const lock = await env.hold(lockOf(sitting.id), false, () => {});
    if (!lock) return;
    const taken = await store.takeSitting(sitting.id, holder);
    if (taken.ok && taken.value) {
      follow(taken.value.sitting, taken.value.steps);
      if (!newestState()?.ended) await log({ type: 'submit', by: 'deadline' }, newestState()?.deadline);
      await grade(false);
    }
    lock.release();
  }

  function follow(sitting: Sitting, steps: readonly SittingStep[]): void {
    followSitting(sitting, reduceSitting(sitting, steps), steps);
  }

  /** Goes on with a sitting, or shows the result of one that has ended. `take`: from another page that has it. */
  async function enter(id: string, take = false): Promise<void> {
    const sitting = $sittings.get().find((one) => one.id === id);
    const store = await openRecord();
    if (!store || !sitting) return fault(NO_RECORD);
    env.rememberSession(id);
    $sitting.set(sitting);
    if (sitting.endedAt !== null) return void (await showReport(sitting));
    release();
    held = await env.hold(lockOf(id), take, () => leaveTo('elsewhere'));
    if (!held) return leaveTo('elsewhere');
    const taken = await store.takeSitting(id, holder);
    if (!taken.ok) return fault(taken.error.message);
    if (!taken.value) return fault('This mock exam is not in your record any more.');
    follow(taken.value.sitting, taken.value.steps);
    if (taken.value.sitting.endedAt !== null) return void (await showReport(taken.value.sitting));
    if (!(await loadItems(taken.value.sitting))) return;
    const now = env.now();
    const set = clockSetSince(newestState()?.last ?? now, now);
    if (set !== 0) await log({ type: 'clock', by: set }, now);
    startClock();
    env.setBusy('mock');
    $phase.set('sitting');
    await ticked();
  }

  function leaveTo(phase: 'elsewhere' | 'choose'): void {
    env.setBusy(false);
    $phase.set(phase);
  }

  /** Fetches every question of the form, so that the network may go. False, and said, where one is not to be had. */
  async function loadItems({ form }: Pick<Sitting, 'form'>): Promise<boolean> {
    const index = $index.get();
    if (!index) return false;
    const items = new Map<string, Item>();
    for (const { item } of form.items) {
      const loaded = await loadItem(index, item);
      // A question taken out of the bank meanwhile is passed over; it counts nothing.
      if (loaded.ok) items.set(item, loaded.value);
      else if (!loaded.error.gone) {
        fault(loaded.error.message);
        return false;
      }
    }
    $items.set(items);
    return true;
  }

  /** Puts a form together once bank and record are read, and shows its rules, or says why there is none. */
  async function propose(wish: FormWish): Promise<void> {
    await opening;
    if ($phase.get() === 'choose') proposeForm(page, state, wish);
  }

  /** Starts the clock on the form proposed. */
  async function beginSitting(): Promise<void> {
    const proposal = $proposal.get();
    const index = $index.get();
    const store = await openRecord();
    if (!proposal || !index || !store) return fault(NO_RECORD);
    if (!(await loadItems(proposal))) return;
    const now = env.now();
    const sitting: Sitting = {
      id: env.id(),
      exam: index.exam,
      startedAt: now,
      form: proposal.form,
      rules: proposal.rules,
      seed: proposal.seed,
      holder,
      updatedAt: now,
      endedAt: null,
      graded: false,
    };
    const first = makeStep(sitting, 1, { type: 'show', item: proposal.form.items[0]?.item ?? null }, now);
    release();
    held = await env.hold(lockOf(sitting.id), false, () => leaveTo('elsewhere'));
    const stored = await store.startSitting(sitting, first);
    if (!stored.ok) return fault(`The mock exam was not started: ${stored.error.message}`);
    $sittings.set([sitting, ...$sittings.get()]);
    follow(sitting, [first]);
    env.rememberSession(sitting.id);
    env.setBusy('mock');
    startClock();
    $phase.set('sitting');
    env.answerStored();
  }

  /** Back to the list of mock exams. */
  function toChoice(): void {
    env.rememberSession(undefined);
    env.setBusy(false);
    $proposal.set(undefined);
    $phase.set('choose');
  }

  return {
    ...state,
    ...{ openMock, refreshSittings, propose, beginSitting, enter, toChoice, ticked, pageVisible },
    ...sittingActions(state, sittingSteps, clock, ticked),
    ...{ submit, storeAgain, unsavedSteps },
  };
}
