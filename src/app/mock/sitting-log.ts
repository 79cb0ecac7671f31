import { stepSitting } from '../../core/sitting/reduce-sitting.ts';
import type { Sitting } from '../../core/sitting/sitting.ts';
import type { SittingState } from '../../core/sitting/sitting-state.ts';
import type { SittingEvent, SittingStep } from '../../core/sitting/sitting-step.ts';
import type { Page } from '../shared/page.ts';
import type { MockState } from './sitting-state.ts';

const NOTICEABLE_MS = 300;

/**
 * The log of the sitting on the screen. A step counts as done once it is stored, and shows then; where storing fails it shows as not saved,
 * waits here, and is stored with the next one.
 */
export function sittingLog({ env, openRecord }: Page, { $phase, $saved, $sitting, $state }: MockState) {
  /** The newest state, steps under way included. */
  let worked: SittingState | undefined;
  let count = 0;
  let waiting: SittingStep[] = [];
  let queue: Promise<void> = Promise.resolve();

  /** Begins to write the log of this sitting, or goes on with it: `steps` is what is stored. */
  function followSitting(sitting: Sitting, state: SittingState, steps: readonly SittingStep[]): void {
    worked = state;
    count = steps.reduce((most, { n }) => Math.max(most, n), 0);
    waiting = [];
    $sitting.set(sitting);
    $state.set(state);
    $saved.set('saved');
  }

  /** The newest state, for what must not wait for storage (the clock). */
  const newestState = (): SittingState | undefined => worked;

  const makeStep = (sitting: Sitting, n: number, event: SittingEvent, at: number): SittingStep => ({
    id: env.id(),
    sitting: sitting.id,
    exam: sitting.exam,
    n,
    at,
    event,
  });

  /** Takes an event into the log. Resolves once it is stored, or known not to be; an event that changes nothing is not logged. */
  function log(event: SittingEvent, at = env.now()): Promise<void> {
    const sitting = $sitting.get();
    if (!sitting || !worked) return Promise.resolve();
    const step = makeStep(sitting, count + 1, event, at);
    const next = stepSitting(sitting, worked, step);
    if (next === worked) return queue;
    worked = next;
    count += 1;
    waiting.push(step);
    queue = queue.then(store);
    return queue;
  }

  async function store(): Promise<void> {
    const [sitting, state, steps] = [$sitting.get(), worked, [...waiting]];
    if (!sitting || !state || steps.length === 0) return;
    const slow = setTimeout(() => $saved.set('saving'), NOTICEABLE_MS);
    const row = { ...sitting, updatedAt: Math.max(sitting.updatedAt, env.now()), endedAt: state.ended?.at ?? null };
    const record = await openRecord();
    const stored = await record?.addSteps(row, steps);
    clearTimeout(slow);
    if (stored?.ok) {
      const ids = new Set(steps.map(({ id }) => id));
      waiting = waiting.filter(({ id }) => !ids.has(id));
      // Another page handed it in: nothing of this one was taken, and nothing more will be.
      if (stored.value.endedAt !== null && state.ended === null) return void $phase.set('elsewhere');
      $sitting.set(stored.value);
    } else if (stored?.error.code === 'taken') {
      waiting = [];
      return void $phase.set('elsewhere');
    }
    $state.set(state);
    $saved.set(waiting.length === 0 || stored?.ok ? 'saved' : 'unsaved');
  }

  /** Tries again to store what waits. */
  function storeAgain(): Promise<void> {
    queue = queue.then(store);
    return queue;
  }

  /** What is not stored yet, as a file for the learner. */
  const unsavedSteps = (): readonly SittingStep[] => waiting;

  return { followSitting, newestState, makeStep, log, storeAgain, unsavedSteps };
}

export type SittingLog = ReturnType<typeof sittingLog>;
