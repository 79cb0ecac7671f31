import type { Item } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import type { Confidence } from '../../core/session/attempt.ts';
import type { Mark } from '../../core/signal/mark.ts';
import { clockSetSince } from '../../core/sitting/clock-watch.ts';
import { reduceSitting } from '../../core/sitting/reduce-sitting.ts';
import type { Sitting } from '../../core/sitting/sitting.ts';
import type { SittingStep } from '../../core/sitting/sitting-step.ts';
import { timeLeft } from '../../core/sitting/time-left.ts';
import type { ProgressStore } from '../../record/record-store.ts';
import { loadIndex, loadItem } from '../shared/bank-store.ts';
import { $attempts, openRecord } from '../shared/record-store.ts';
import { world } from '../shared/world.ts';
import { startClock, tick } from './sitting-clock.ts';
import { followSitting, log, makeStep, newestState, storeAgain } from './sitting-log.ts';
import {
  $blueprint,
  $index,
  $items,
  $phase,
  $proposal,
  $report,
  $saved,
  $sitting,
  $sittings,
  $sittingsRead,
  $state,
  fault,
} from './sitting-state.ts';

/** This page's own name, under which it writes. */
let holder = '';
let held: { release(): void } | undefined;
let opening: Promise<void> = Promise.resolve();

const LOCK = (id: string) => `sitting ${id}`;
const NO_RECORD = 'Your record could not be opened, so a mock exam cannot be kept. See the message above.';

/**
 * Loads the bank and the sittings; goes on with the one that is named, or shows its result. What is past its deadline is handed in.
 * A form can be chosen meanwhile: `opened` tells when one can be put together.
 */
export function openMock(exam: string, indexPath: string, named?: string): Promise<void> {
  $phase.set(named === undefined ? 'choose' : 'loading');
  opening = openNow(exam, indexPath, named);
  return opening;
}

/** Resolves once the bank and the record are read, or a fault is told. */
export const opened = (): Promise<void> => opening;

async function openNow(exam: string, indexPath: string, named: string | undefined): Promise<void> {
  holder = world().id();
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
export async function refreshSittings(): Promise<void> {
  const exam = $index.get()?.exam;
  const store = exam === undefined ? undefined : await openRecord();
  if (store && exam !== undefined) await readSittings(store, exam);
}

/** Hands in a sitting whose time ran out while no page was open, and makes attempts of one that ended without. */
async function closeOverdue(store: ProgressStore, sitting: Sitting): Promise<void> {
  if (sitting.graded) return;
  const steps = await store.steps(sitting.id);
  if (!steps.ok) return;
  const state = reduceSitting(sitting, steps.value);
  if (!state.ended && timeLeft(state, world().now()) > 0) return;
  const lock = await world().hold(LOCK(sitting.id), false, () => {});
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
export async function enter(id: string, take = false): Promise<void> {
  const sitting = $sittings.get().find((one) => one.id === id);
  const store = await openRecord();
  if (!store || !sitting) return fault(NO_RECORD);
  world().rememberSession(id);
  $sitting.set(sitting);
  if (sitting.endedAt !== null) return void (await showReport(sitting));
  held?.release();
  held = await world().hold(LOCK(id), take, () => leaveTo('elsewhere'));
  if (!held) return leaveTo('elsewhere');
  const taken = await store.takeSitting(id, holder);
  if (!taken.ok) return fault(taken.error.message);
  if (!taken.value) return fault('This mock exam is not in your record any more.');
  follow(taken.value.sitting, taken.value.steps);
  if (taken.value.sitting.endedAt !== null) return void (await showReport(taken.value.sitting));
  if (!(await loadItems(taken.value.sitting))) return;
  const now = world().now();
  const set = clockSetSince(newestState()?.last ?? now, now);
  if (set !== 0) await log({ type: 'clock', by: set }, now);
  startClock();
  world().setBusy('mock');
  $phase.set('sitting');
  await ticked();
}

function leaveTo(phase: 'elsewhere' | 'choose'): void {
  world().setBusy(false);
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

/** Starts the clock on the form proposed. */
export async function beginSitting(): Promise<void> {
  const proposal = $proposal.get();
  const index = $index.get();
  const store = await openRecord();
  if (!proposal || !index || !store) return fault(NO_RECORD);
  if (!(await loadItems(proposal))) return;
  const now = world().now();
  const sitting: Sitting = {
    id: world().id(),
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
  held?.release();
  held = await world().hold(LOCK(sitting.id), false, () => leaveTo('elsewhere'));
  const stored = await store.startSitting(sitting, first);
  if (!stored.ok) return fault(`The mock exam was not started: ${stored.error.message}`);
  $sittings.set([sitting, ...$sittings.get()]);
  follow(sitting, [first]);
  world().rememberSession(sitting.id);
  world().setBusy('mock');
  startClock();
  $phase.set('sitting');
  world().answerStored();
}

/** Looks at the clock; hands in when the time is over. */
export async function ticked(): Promise<void> {
  if ($phase.get() !== 'sitting') return;
  const left = tick();
  const state = newestState();
  if (left === 0 && state && state.pausedAt === null && !state.ended) await submit('deadline');
}

const change = async (event: Parameters<typeof log>[0]): Promise<void> => {
  await ticked();
  await log(event);
};

export const show = (item: string | null) => change({ type: 'show', item });
export const respond = (item: string, response: Response | null) => change({ type: 'respond', item, response });
export const strike = (item: string, option: string, on: boolean) => change({ type: 'strike', item, option, on });
export const flag = (item: string, on: boolean) => change({ type: 'flag', item, on });
export const mark = (item: string, mark: Mark) => change({ type: 'mark', item, mark });
export const unmark = (item: string, start: number, end: number) => change({ type: 'unmark', item, start, end });
export const setConfidence = (item: string, confidence: Confidence | null) => change({ type: 'confidence', item, confidence });
export const pause = () => change({ type: 'pause' });
export const resume = async (): Promise<void> => {
  await log({ type: 'resume' });
  startClock();
};

/** Goes one question on or back; past the last comes the review. */
export async function step(by: 1 | -1): Promise<void> {
  const [sitting, state] = [$sitting.get(), $state.get()];
  if (!sitting || !state) return;
  const { items } = sitting.form;
  const at = state.shown === null ? items.length : items.findIndex(({ item }) => item === state.shown);
  const to = at + by;
  if (to < 0 || to > items.length) return;
  await show(items[to]?.item ?? null);
}

/** Ends the sitting, with every answer given. */
export async function submit(by: 'learner' | 'deadline'): Promise<void> {
  const state = newestState();
  if (!state || state.ended) return;
  await log({ type: 'submit', by }, by === 'deadline' ? state.deadline : world().now());
  world().setBusy(false);
  if ($phase.get() !== 'elsewhere') await grade(true);
}

/** Turns the answers into attempts, all in one transaction. Where the keys are not to be had it can be asked for again. */
export async function grade(andShow = true): Promise<void> {
  const [index, sitting, state] = [$index.get(), $sitting.get(), newestState()];
  const store = await openRecord();
  if (!index || !sitting || !state || !store) return;
  if ($saved.get() === 'unsaved') await storeAgain();
  if (andShow) $phase.set('grading');
  const { gradedAttempts } = await import('./sitting-report.ts');
  const attempts = await gradedAttempts(index, sitting, state, $attempts.get());
  if (!attempts.ok) {
    if (andShow) fault(`Your answers are kept, but could not be scored yet: ${attempts.error.message}`);
    return;
  }
  const graded: Sitting = { ...sitting, endedAt: state.ended?.at ?? world().now(), graded: true };
  const stored = await store.gradeSitting(graded, attempts.value);
  if (!stored.ok) {
    if (andShow) fault(`Your answers are kept, but the result could not be stored: ${stored.error.message}`);
    return;
  }
  const known = new Set($attempts.get().map(({ id }) => id));
  $attempts.set([...$attempts.get(), ...stored.value.filter(({ id }) => !known.has(id))]);
  $sittings.set($sittings.get().map((one) => (one.id === graded.id ? graded : one)));
  held?.release();
  held = undefined;
  if (andShow) await showReport(graded);
}

/** Shows the result of a sitting that has ended. */
export async function showReport(sitting: Sitting): Promise<void> {
  const index = $index.get();
  const store = await openRecord();
  if (!index || !store) return;
  const steps = await store.steps(sitting.id);
  if (!steps.ok) return fault(steps.error.message);
  const state = reduceSitting(sitting, steps.value);
  $sitting.set(sitting);
  if (!sitting.graded) {
    followSitting(sitting, state, steps.value);
    return grade(true);
  }
  const { reportOf } = await import('./sitting-report.ts');
  const blueprint = $blueprint.get();
  if (blueprint) $report.set(await reportOf(index, sitting, state, $attempts.get(), blueprint));
  $phase.set('result');
}

/** Back to the list of mock exams. */
export function toChoice(): void {
  world().rememberSession(undefined);
  world().setBusy(false);
  $proposal.set(undefined);
  $phase.set('choose');
}
