import type { Today } from '../../core/today/today.ts';
import { Words } from '../shared/words.tsx';
import type { TodayModule } from './today-module.ts';

/** Minutes done of the day's, as a bar and in words. */
export function DoneBar({ today, words }: { readonly today: Today; readonly words: TodayModule }) {
  const share = Math.min(1, today.minutesDone / today.goal);
  return (
    <div class="day-bar">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rest" width="100" height="4" />
        <rect class="solid" width={(100 * share).toFixed(1)} height="4" />
      </svg>
      <p class="small">
        <Words>{words.doneWords(today)}</Words>
      </p>
    </div>
  );
}
