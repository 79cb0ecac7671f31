import { reduceSitting } from '../../core/sitting/reduce-sitting.ts';
import type { Sitting } from '../../core/sitting/sitting.ts';
import type { Page } from '../shared/page.ts';
import type { SittingClock } from './sitting-clock.ts';
import type { SittingLog } from './sitting-log.ts';
import type { MockState } from './sitting-state.ts';

/** How a sitting ends, by hand or by the clock, and what comes of it: its attempts and its result. `release` lets other pages have it. */
export function sittingEnd(
  page: Page,
  state: MockState,
  { followSitting, log, newestState, storeAgain }: SittingLog,
  { tick }: SittingClock,
  release: () => void,
) {
  const { env, $attempts, openRecord } = page;
  const { $blueprint, $index, $phase, $report, $saved, $sitting, $sittings, fault } = state;

  /** Looks at the clock; hands in when the time is over. */
  async function ticked(): Promise<void> {
    if ($phase.get() !== 'sitting') return;
    const left = tick();
    const now = newestState();
    if (left === 0 && now && now.pausedAt === null && !now.ended) await submit('deadline');
  }

  /** Ends the sitting, with every answer given. */
  async function submit(by: 'learner' | 'deadline'): Promise<void> {
    const reached = newestState();
    if (!reached || reached.ended) return;
    await log({ type: 'submit', by }, by === 'deadline' ? reached.deadline : env.now());
    env.setBusy(false);
    if ($phase.get() !== 'elsewhere') await grade(true);
  }

  /** Turns the answers into attempts, all in one transaction. Where the keys are not to be had it can be asked for again. */
  async function grade(andShow = true): Promise<void> {
    const [index, sitting, ended] = [$index.get(), $sitting.get(), newestState()];
    const store = await openRecord();
    if (!index || !sitting || !ended || !store) return;
    if ($saved.get() === 'unsaved') await storeAgain();
    if (andShow) $phase.set('grading');
    const { gradedAttempts } = await import('./sitting-report.ts');
    const attempts = await gradedAttempts(page, index, sitting, ended);
    if (!attempts.ok) {
      if (andShow) fault(`Your answers are kept, but could not be scored yet: ${attempts.error.message}`);
      return;
    }
    const graded: Sitting = { ...sitting, endedAt: ended.ended?.at ?? env.now(), graded: true };
    const stored = await store.gradeSitting(graded, attempts.value);
    if (!stored.ok) {
      if (andShow) fault(`Your answers are kept, but the result could not be stored: ${stored.error.message}`);
      return;
    }
    const known = new Set($attempts.get().map(({ id }) => id));
    $attempts.set([...$attempts.get(), ...stored.value.filter(({ id }) => !known.has(id))]);
    $sittings.set($sittings.get().map((one) => (one.id === graded.id ? graded : one)));
    release();
    if (andShow) await showReport(graded);
  }

  /** Shows the result of a sitting that has ended. */
  async function showReport(sitting: Sitting): Promise<void> {
    const index = $index.get();
    const store = await openRecord();
    if (!index || !store) return;
    const steps = await store.steps(sitting.id);
    if (!steps.ok) return fault(steps.error.message);
    const ended = reduceSitting(sitting, steps.value);
    $sitting.set(sitting);
    if (!sitting.graded) {
      followSitting(sitting, ended, steps.value);
      return grade(true);
    }
    const { reportOf } = await import('./sitting-report.ts');
    const blueprint = $blueprint.get();
    if (blueprint) $report.set(await reportOf(page, index, sitting, ended, blueprint));
    $phase.set('result');
  }

  return { grade, showReport, submit, ticked };
}
