import type { Today } from '../../core/today/today.ts';
import { SplitBar } from '../shared/split-bar.tsx';
import { Words } from '../shared/words.tsx';
import type { TodayModule } from './today-module.ts';

/** Minutes done of the day's, as a bar and in words. */
export const DoneBar = ({ today, words }: { readonly today: Today; readonly words: TodayModule }) => (
  <SplitBar parts={[['solid', Math.min(1, today.minutesDone / today.goal)]]} words={<Words>{words.doneWords(today)}</Words>} />
);
