import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import type { MockExamEvent, MockExamStep } from '../../core/mock-exam/mock-exam-step.ts';
import { stepMockExam } from '../../core/mock-exam/reduce-mock-exam.ts';
import { isRefused } from '../shared/is-refused.ts';
import type { Page } from '../shared/page.ts';
import type { MockState } from './mock-exam-state.ts';

const NOTICEABLE_MS = 300;

/**
 * The log of the mock exam on the screen. A step counts as done once it is stored, and shows then; where storing fails it shows as not saved,
 * waits here and in the journal, and is stored with the next one.
 */
export function mockExamLog({ env, storeSteps, $unsaved }: Page, { $phase, $saved, $mockExam, $state }: MockState) {
  /** The newest state, steps under way included. */
  let worked: MockExamState | undefined;
  let count = 0;
  let waiting: MockExamStep[] = [];
  let queue: Promise<void> = Promise.resolve();

  /** Begins to write the log of this mock exam, or goes on with it: `steps` is what is stored. */
  function followMockExam(mockExam: MockExam, state: MockExamState, steps: readonly MockExamStep[]): void {
    worked = state;
    count = steps.reduce((most, { n }) => Math.max(most, n), 0);
    waiting = [];
    $mockExam.set(mockExam);
    $state.set(state);
    $saved.set('saved');
  }

  /** The newest state, for what must not wait for storage (the clock). */
  const newestState = (): MockExamState | undefined => worked;

  const makeStep = (mockExam: MockExam, n: number, event: MockExamEvent, at: number): MockExamStep => ({
    id: env.id(),
    sitting: mockExam.id,
    exam: mockExam.exam,
    n,
    at,
    event,
  });

  /** Takes an event into the log. Resolves once it is stored, or known not to be; an event that changes nothing is not logged. */
  function log(event: MockExamEvent, at = env.now()): Promise<void> {
    const mockExam = $mockExam.get();
    if (!mockExam || !worked) return Promise.resolve();
    const step = makeStep(mockExam, count + 1, event, at);
    const next = stepMockExam(mockExam, worked, step);
    if (next === worked) return queue;
    worked = next;
    count += 1;
    waiting.push(step);
    queue = queue.then(store);
    return queue;
  }

  async function store(): Promise<void> {
    const [mockExam, state, steps] = [$mockExam.get(), worked, [...waiting]];
    if (!mockExam || !state || steps.length === 0) return;
    const slow = setTimeout(() => $saved.set('saving'), NOTICEABLE_MS);
    const row = { ...mockExam, updatedAt: Math.max(mockExam.updatedAt, env.now()), endedAt: state.ended?.at ?? null };
    const stored = await storeSteps(row, steps);
    clearTimeout(slow);
    if (stored.ok) {
      const ids = new Set(steps.map(({ id }) => id));
      waiting = waiting.filter(({ id }) => !ids.has(id));
      // Another page handed it in: nothing of this one was taken, and nothing more will be.
      if (stored.value.endedAt !== null && state.ended === null) return void $phase.set('elsewhere');
      $mockExam.set(stored.value);
    } else if (isRefused(stored.error)) {
      waiting = [];
      return void $phase.set(stored.error.code === 'taken' ? 'elsewhere' : 'deleted');
    }
    $state.set(state);
    $saved.set(waiting.length === 0 || stored.ok ? 'saved' : 'unsaved');
  }

  // What waits is stored by itself too, or by another page: storing it once more shows how that went.
  $unsaved.listen((all) => {
    const id = $mockExam.get()?.id;
    if ($saved.get() === 'unsaved' && !all.some((it) => it.type === 'steps' && it.sitting.id === id)) void storeAgain();
  });

  /** Tries again to store what waits. */
  function storeAgain(): Promise<void> {
    queue = queue.then(store);
    return queue;
  }

  /** What is not stored yet, as a file for the learner. */
  const unsavedSteps = (): readonly MockExamStep[] => waiting;

  return { followMockExam, newestState, makeStep, log, storeAgain, unsavedSteps };
}

export type MockExamLog = ReturnType<typeof mockExamLog>;
