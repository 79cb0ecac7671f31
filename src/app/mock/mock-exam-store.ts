import { clockSetSince } from '../../core/mock-exam/clock-watch.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../../core/mock-exam/mock-exam-step.ts';
import { reduceMockExam } from '../../core/mock-exam/reduce-mock-exam.ts';
import { timeLeft } from '../../core/mock-exam/time-left.ts';
import * as m from '../../messages/en/mock.ts';
import type { ProgressStore } from '../../record/record-store.ts';
import { oneStart } from '../shared/one-start.ts';
import type { Page } from '../shared/page.ts';
import { loadForm } from './load-form.ts';
import { mockExamActions } from './mock-exam-actions.ts';
import { mockExamClock } from './mock-exam-clock.ts';
import { mockExamEnd } from './mock-exam-end.ts';
import { mockExamLog } from './mock-exam-log.ts';
import { mockExamState } from './mock-exam-state.ts';
import type { FormWish } from './propose-form.ts';

const lockOf = (id: string) => `sitting ${id}`;
const NO_RECORD = m.yourRecordCouldNotBeOpened;

/** The mock exams of a page: opening, taking over, every action, handing in. */
export function mockStore(page: Page) {
  const { env, loadIndex, openRecord } = page;
  const state = mockExamState();
  const { $blueprint, $index, $kept, $phase, $proposal, $mockExam, $mockExams, $mockExamsRead, fault } = state;
  const mockExamSteps = mockExamLog(page, state);
  const { followMockExam, log, makeStep, newestState, storeAgain, unsavedSteps } = mockExamSteps;
  const clock = mockExamClock(page, state, mockExamSteps);
  const { startClock, pageVisible } = clock;
  /** This page's own name, under which it writes. */
  let holder = '';
  let held: { release(): void } | undefined;
  const release = (): void => {
    held?.release();
    held = undefined;
  };
  const { grade, showReport, submit, ticked } = mockExamEnd(page, state, mockExamSteps, clock, release);
  let opening: Promise<void> = Promise.resolve();

  /**
   * Loads the bank and the mock exams; goes on with the one that is named, or shows its result. What is past its deadline is handed in.
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
    // Steps that an earlier page could not store come before anything is read.
    await page.sendWaiting();
    if (!index.ok) return fault(index.error.message);
    $index.set(index.value);
    if (!store) return fault(NO_RECORD);
    await readMockExams(store, exam);
    for (const mockExam of $mockExams.get()) await closeOverdue(store, mockExam);
    $mockExamsRead.set(true);
    const found = $mockExams.get().find(({ id }) => id === named);
    if (found) return enter(found.id);
    $phase.set('choose');
    await readKept();
  }

  async function readMockExams(store: ProgressStore, exam: string): Promise<void> {
    const found = await store.sittings(exam);
    if (found.ok) $mockExams.set(found.value.toSorted((a, b) => b.startedAt - a.startedAt));
  }

  /** Looks how the kept forms stand; late, as choosing a form does not wait for it. */
  async function readKept(): Promise<void> {
    const [index, blueprint] = [$index.get(), $blueprint.get()];
    if (!index || !blueprint) return;
    const { keptIn } = await import('./propose-form.ts');
    $kept.set(keptIn(page, index, blueprint, $mockExams.get()));
  }

  // After another tab deleted something: stops where it was this mock exam.
  page.$elsewhere.listen(async (what) => {
    if (what !== 'wipe' || $phase.get() !== 'exam') return;
    await refreshMockExams();
    if ($mockExams.get().some(({ id }) => id === $mockExam.get()?.id)) return;
    release();
    leaveTo('deleted');
  });

  /** Looks at the mock exams again: another page changed one. */
  async function refreshMockExams(): Promise<void> {
    const exam = $index.get()?.exam;
    const store = exam === undefined ? undefined : await openRecord();
    if (store && exam !== undefined) await readMockExams(store, exam);
  }

  /** Hands in a mock exam whose time ran out while no page was open, and makes attempts of one that ended without. */
  async function closeOverdue(store: ProgressStore, mockExam: MockExam): Promise<void> {
    if (mockExam.graded) return;
    const steps = await store.steps(mockExam.id);
    if (!steps.ok) return;
    const reached = reduceMockExam(mockExam, steps.value);
    if (!reached.ended && timeLeft(reached, env.now()) > 0) return;
    const lock = await env.hold(lockOf(mockExam.id), false, () => {});
    if (!lock) return;
    const taken = await store.takeMockExam(mockExam.id, holder);
    if (taken.ok && taken.value) {
      follow(taken.value.sitting, taken.value.steps);
      if (!newestState()?.ended) await log({ type: 'submit', by: 'deadline' }, newestState()?.deadline);
      await grade(false);
    }
    lock.release();
  }

  function follow(mockExam: MockExam, steps: readonly MockExamStep[]): void {
    followMockExam(mockExam, reduceMockExam(mockExam, steps), steps);
  }

  /** Goes on with a mock exam, or shows the result of one that has ended. `take`: from another page that has it. */
  async function enter(id: string, take = false): Promise<void> {
    const mockExam = $mockExams.get().find((one) => one.id === id);
    const store = await openRecord();
    if (!store || !mockExam) return fault(NO_RECORD);
    env.rememberSession(id);
    $mockExam.set(mockExam);
    if (mockExam.endedAt !== null) return void (await showReport(mockExam));
    release();
    held = await env.hold(lockOf(id), take, () => leaveTo('elsewhere'));
    if (!held) return leaveTo('elsewhere');
    await page.sendWaiting();
    const taken = await store.takeMockExam(id, holder);
    if (!taken.ok) return fault(taken.error.message);
    if (!taken.value) return leaveTo('deleted');
    follow(taken.value.sitting, taken.value.steps);
    if (taken.value.sitting.endedAt !== null) return void (await showReport(taken.value.sitting));
    if (!(await loadForm(page, state, taken.value.sitting))) return;
    const now = env.now();
    const set = clockSetSince(newestState()?.last ?? now, now);
    if (set !== 0) await log({ type: 'clock', by: set }, now);
    startClock();
    env.setBusy('mock');
    $phase.set('exam');
    await ticked();
  }

  function leaveTo(phase: 'elsewhere' | 'deleted' | 'choose'): void {
    env.setBusy(false);
    $phase.set(phase);
  }

  /** Puts a form together once bank and record are read, and shows its rules, or says why there is none. */
  async function propose(wish: FormWish): Promise<void> {
    await opening;
    const { proposeForm } = await import('./propose-form.ts');
    if ($phase.get() === 'choose') proposeForm(page, state, wish);
  }

  /** Starts the clock on the form proposed. */
  async function beginMockExam(): Promise<void> {
    const proposal = $proposal.get();
    const index = $index.get();
    const store = await openRecord();
    if (!proposal || !index || !store) return fault(NO_RECORD);
    if (!(await loadForm(page, state, proposal))) return;
    const now = env.now();
    const mockExam: MockExam = {
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
    const first = makeStep(mockExam, 1, { type: 'show', item: proposal.form.items[0]?.item ?? null }, now);
    release();
    held = await env.hold(lockOf(mockExam.id), false, () => leaveTo('elsewhere'));
    const stored = await store.startMockExam(mockExam, first);
    if (!stored.ok) return fault(m.theMockExamWasNotStarted(stored.error.message));
    $mockExams.set([mockExam, ...$mockExams.get()]);
    follow(mockExam, [first]);
    env.rememberSession(mockExam.id);
    env.setBusy('mock');
    startClock();
    $phase.set('exam');
    env.answerStored();
  }

  /** Back to the list of mock exams. */
  function toChoice(): void {
    env.rememberSession(undefined);
    env.setBusy(false);
    $proposal.set(undefined);
    void readKept();
    $phase.set('choose');
  }

  const once = oneStart();
  return {
    ...state,
    ...{
      openMock,
      refreshMockExams,
      propose,
      beginMockExam: once(beginMockExam),
      enter: once(enter),
      toChoice,
      ticked,
      pageVisible,
    },
    ...mockExamActions(state, mockExamSteps, clock, ticked),
    ...{ submit, storeAgain, unsavedSteps },
  };
}
