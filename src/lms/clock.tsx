import { useEffect, useState } from 'preact/hooks';
import * as m from '../messages/en/lms.ts';
import { clockTime } from '../messages/en/time-words.ts';
import { Words } from '../ui/shared/words.tsx';
import type { CourseStore } from './course-store.ts';

/** So often the clock is looked at, ms. */
const TICK = 1000;

/** Time left of a mock exam, whose end it brings about; nothing where there is no clock. */
export function Clock({ store }: { readonly store: CourseStore }) {
  const [left, setLeft] = useState(store.left());
  useEffect(() => {
    const timer = setInterval(() => {
      const now = store.left();
      setLeft(now);
      if (now !== undefined && now <= 0) store.finish();
    }, TICK);
    return () => clearInterval(timer);
  }, []);
  if (left === undefined) return null;
  return (
    <span class={`clock ${left <= 120_000 ? 'is-short' : ''}`} role="timer" aria-live="off" translate={false}>
      <span class="visually-hidden">{m.timeLeft}</span>
      <Words counts>{clockTime(left)}</Words>
    </span>
  );
}
