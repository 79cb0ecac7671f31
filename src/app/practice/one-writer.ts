import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { StoreFault } from '../../record/record-store.ts';
import { isRefused } from '../shared/is-refused.ts';
import type { Page } from '../shared/page.ts';
import type { PracticeState } from './practice-state.ts';

/**
 * Of the pages that have a practice open one works on it: it holds a lock by the practice's id. Another is told, and may take the lock; the first is told then. Where the
 * browser has no locks, what others stored is looked at whenever they store, and the record itself takes one answer a question (`ProgressStore.record`).
 * @param newest the practice as this page has it, with the answer that is being stored
 */
export function oneWriter(page: Page, state: PracticeState, newest: () => PracticeSession | undefined) {
  const { env } = page;
  const { $phase, $resumable } = state;
  let held: { release(): void } | undefined;

  function release(): void {
    held?.release();
    held = undefined;
  }

  /** Stops here: another page goes on, or the practice was deleted. */
  function leave(phase: 'elsewhere' | 'deleted'): void {
    release();
    const session = newest();
    if (phase === 'elsewhere' && session) $resumable.set(session);
    if (phase === 'deleted') env.rememberSession(undefined);
    env.setBusy(false);
    $phase.set(phase);
  }

  /** Leaves where a write was refused. True if it did. */
  function leftFor(fault: StoreFault): boolean {
    if (!isRefused(fault)) return false;
    leave(fault.code === 'deleted' ? 'deleted' : 'elsewhere');
    return true;
  }

  /** Makes this page the one that works on a practice; false where another does. @param take from another page that does */
  async function claim(id: string, take: boolean): Promise<boolean> {
    release();
    held = await env.hold(`practice ${id}`, take, () => $phase.get() === 'question' && leave('elsewhere'));
    return held !== undefined;
  }

  /** Looks whether what another page did is about the practice on the screen. */
  async function look(): Promise<void> {
    const stands = await page.sessionStands(newest);
    if (stands && !newest()?.ended && $phase.get() === 'question') leave(stands === 'deleted' ? 'deleted' : 'elsewhere');
  }
  page.$elsewhere.listen((what) => {
    if (what === 'wipe' || what === 'session' || what === 'attempt') look().catch(() => {});
  });

  return { claim, release, leave, leftFor };
}

export type OneWriter = ReturnType<typeof oneWriter>;
