import type { TaskProgress } from '../../core/stats/exam-progress.ts';
import * as m from '../../messages/en/progress.ts';
import { SplitBar } from '../shared/split-bar.tsx';

/** A task's questions as one bar: solid, right by luck, seen but wrong, unseen; the same in words beside it. */
export function TaskBar({ progress, name }: { readonly progress: TaskProgress; readonly name: string }) {
  const { items, seen, right, solid } = progress;
  const words = seen === 0 ? m.noneOfSeen(items) : m.solid(solid, right - solid, seen - right, items);
  const parts = [
    ['solid', solid / items],
    ['lucky', (right - solid) / items],
    ['not-right', (seen - right) / items],
  ] as const;
  return <SplitBar name={name} parts={parts} words={words} />;
}
