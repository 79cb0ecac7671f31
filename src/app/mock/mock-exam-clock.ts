import { type ClockReading, watchClock } from '../../core/mock-exam/clock-watch.ts';
import { timeLeft, warningsDue } from '../../core/mock-exam/time-left.ts';
import * as m from '../../messages/en/mock.ts';
import type { Page } from '../shared/page.ts';
import type { MockExamLog } from './mock-exam-log.ts';
import type { MockState } from './mock-exam-state.ts';

const minutes = (ms: number): string => {
  const whole = Math.round(Math.abs(ms) / 60_000);
  return whole === 1 ? '1 minute' : m.minutes(whole);
};

/** The clock of the mock exam on the screen. */
export function mockExamClock({ env }: Page, { $left, $notice }: MockState, { log, newestState }: MockExamLog) {
  let anchor: ClockReading | undefined;
  /** Out of sight now; and at any time since the clocks were compared. */
  let hidden = false;
  let wasHidden = false;

  /** Begins to watch the clock anew: at the start, after a reload, after a take-over. */
  function startClock(): void {
    anchor = { wall: env.now(), mono: env.mono() };
    wasHidden = hidden;
    const state = newestState();
    if (state) $left.set(timeLeft(state, env.now()));
    $notice.set('');
  }

  /** The page goes out of sight or comes back: what the clock does meanwhile is time that goes by. */
  function pageVisible(visible: boolean): void {
    hidden = !visible;
    wasHidden ||= hidden;
  }

  /** Looks at the clock; logs where it was set. Answers the time left, ms, or nothing without a mock exam that goes on. */
  function tick(): number | undefined {
    const before = newestState();
    if (!before || before.ended || !anchor) return undefined;
    const now = env.now();
    const seen = watchClock(anchor, { wall: now, mono: env.mono(), visible: !wasHidden });
    anchor = seen.anchor;
    wasHidden = hidden;
    if (seen.shift !== 0) {
      void log({ type: 'clock', by: seen.shift }, now);
      $notice.set(m.thisDevicesClockWasSetForward(seen.shift, minutes(seen.shift)));
    }
    const state = newestState() ?? before;
    const left = timeLeft(state, now);
    const [warning] = warningsDue($left.get(), left);
    if (warning !== undefined && state.pausedAt === null) $notice.set(m.left(minutes(warning)));
    if (Math.ceil(left / 1000) !== Math.ceil($left.get() / 1000)) $left.set(left);
    return left;
  }

  return { startClock, pageVisible, tick };
}

export type MockExamClock = ReturnType<typeof mockExamClock>;
