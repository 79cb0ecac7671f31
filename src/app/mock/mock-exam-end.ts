import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import { reduceMockExam } from '../../core/mock-exam/reduce-mock-exam.ts';
import * as m from '../../messages/en/mock.ts';
import type { Page } from '../shared/page.ts';
import type { MockExamClock } from './mock-exam-clock.ts';
import type { MockExamLog } from './mock-exam-log.ts';
import type { MockState } from './mock-exam-state.ts';

/** How a mock exam ends, by hand or by the clock, and what comes of it: its attempts and its result. `release` lets other pages have it. */
export function mockExamEnd(
  page: Page,
  state: MockState,
  { followMockExam, log, newestState, storeAgain }: MockExamLog,
  { tick }: MockExamClock,
  release: () => void,
) {
  const { env, $attempts, openRecord } = page;
  const { $blueprint, $index, $phase, $report, $saved, $mockExam, $mockExams, fault } = state;

  /** Looks at the clock; hands in when the time is over. */
  async function ticked(): Promise<void> {
    if ($phase.get() !== 'exam') return;
    const left = tick();
    const now = newestState();
    if (left === 0 && now && now.pausedAt === null && !now.ended) await submit('deadline');
  }

  /** Ends the mock exam, with every answer given. */
  async function submit(by: 'learner' | 'deadline'): Promise<void> {
    const reached = newestState();
    if (!reached || reached.ended) return;
    await log({ type: 'submit', by }, by === 'deadline' ? reached.deadline : env.now());
    env.setBusy(false);
    if ($phase.get() === 'exam') await grade(true);
  }

  /** Turns the answers into attempts, all in one transaction. Where the keys are not to be had it can be asked for again. */
  async function grade(andShow = true): Promise<void> {
    const [index, mockExam, ended] = [$index.get(), $mockExam.get(), newestState()];
    const store = await openRecord();
    if (!index || !mockExam || !ended || !store) return;
    if ($saved.get() === 'unsaved') await storeAgain();
    if ($saved.get() === 'unsaved') {
      if (andShow) fault(m.yourAnswersAreKept);
      return;
    }
    if (andShow) $phase.set('grading');
    const { gradedAttempts } = await import('./mock-exam-report.ts');
    const attempts = await gradedAttempts(page, index, mockExam, ended);
    if (!attempts.ok) {
      if (andShow) fault(m.yourAnswersAreKeptBut(attempts.error.message));
      return;
    }
    const graded: MockExam = { ...mockExam, endedAt: ended.ended?.at ?? env.now(), graded: true };
    const stored = await store.gradeMockExam(graded, attempts.value);
    if (!stored.ok) {
      if (andShow) fault(m.yourAnswersAreKeptButThe(stored.error.message));
      return;
    }
    const known = new Set($attempts.get().map(({ id }) => id));
    $attempts.set([...$attempts.get(), ...stored.value.filter(({ id }) => !known.has(id))]);
    $mockExams.set($mockExams.get().map((one) => (one.id === graded.id ? graded : one)));
    release();
    if (andShow) await showReport(graded);
  }

  /** Shows the result of a mock exam that has ended. */
  async function showReport(mockExam: MockExam): Promise<void> {
    const index = $index.get();
    const store = await openRecord();
    if (!index || !store) return;
    const steps = await store.steps(mockExam.id);
    if (!steps.ok) return fault(steps.error.message);
    const ended = reduceMockExam(mockExam, steps.value);
    $mockExam.set(mockExam);
    if (!mockExam.graded) {
      followMockExam(mockExam, ended, steps.value);
      return grade(true);
    }
    const { reportOf } = await import('./mock-exam-report.ts');
    const blueprint = $blueprint.get();
    if (blueprint) $report.set(await reportOf(page, index, mockExam, ended, blueprint));
    $phase.set('result');
  }

  return { grade, showReport, submit, ticked };
}
