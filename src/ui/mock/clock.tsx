import * as m from '../../messages/en/mock.ts';
import { clockTime } from '../../messages/en/time-words.ts';
import { useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { $left, $notice } from './page-mock.ts';

/** Time left. Not announced as it runs: a screen reader reads it when it is asked for, and hears the warnings. */
export function Clock() {
  const left = useStore($left);
  return (
    <span class={`clock ${left <= 120_000 ? 'is-short' : ''}`} role="timer" aria-live="off" translate={false}>
      <span class="visually-hidden">{m.timeLeft}</span>
      <Words counts>{clockTime(left)}</Words>
    </span>
  );
}

/** Warnings of the clock, for eyes and for screen readers. */
export function ClockNotice() {
  const notice = useStore($notice);
  // It moves all that stands below.
  useRest(notice);
  return (
    <div role="alert" class="clock-notice">
      {notice !== '' && (
        <p key={notice} class="notice">
          {notice}{' '}
          <button type="button" class="text-button" onClick={() => $notice.set('')}>
            {m.close}
          </button>
        </p>
      )}
    </div>
  );
}
