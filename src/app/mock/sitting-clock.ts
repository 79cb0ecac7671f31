import { type ClockReading, watchClock } from '../../core/sitting/clock-watch.ts';
import { timeLeft, warningsDue } from '../../core/sitting/time-left.ts';
import { world } from '../shared/world.ts';
import { log, newestState } from './sitting-log.ts';
import { $left, $notice } from './sitting-state.ts';

let anchor: ClockReading | undefined;
/** Out of sight now; and at any time since the clocks were compared. */
let hidden = false;
let wasHidden = false;

/** Begins to watch the clock anew: at the start, after a reload, after a take-over. */
export function startClock(): void {
  anchor = { wall: world().now(), mono: world().mono() };
  wasHidden = hidden;
  const state = newestState();
  if (state) $left.set(timeLeft(state, world().now()));
  $notice.set('');
}

/** The page goes out of sight or comes back: what the clock does meanwhile is time that goes by. */
export function pageVisible(visible: boolean): void {
  hidden = !visible;
  wasHidden ||= hidden;
}

const minutes = (ms: number): string => {
  const whole = Math.round(Math.abs(ms) / 60_000);
  return whole === 1 ? '1 minute' : `${whole} minutes`;
};

/** Looks at the clock; logs where it was set. Answers the time left, ms, or nothing without a sitting that goes on. */
export function tick(): number | undefined {
  const before = newestState();
  if (!before || before.ended || !anchor) return undefined;
  const now = world().now();
  const seen = watchClock(anchor, { wall: now, mono: world().mono(), visible: !wasHidden });
  anchor = seen.anchor;
  wasHidden = hidden;
  if (seen.shift !== 0) {
    void log({ type: 'clock', by: seen.shift }, now);
    $notice.set(
      `This device’s clock was set ${seen.shift < 0 ? 'back' : 'forward'} by ${minutes(seen.shift)}. The time left is counted by this page and stays right.`,
    );
  }
  const state = newestState() ?? before;
  const left = timeLeft(state, now);
  const [warning] = warningsDue($left.get(), left);
  if (warning !== undefined && state.pausedAt === null) $notice.set(`${minutes(warning)} left.`);
  if (Math.ceil(left / 1000) !== Math.ceil($left.get() / 1000)) $left.set(left);
  return left;
}
