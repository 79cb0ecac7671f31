import type { TaskProgress } from '../../core/stats/exam-progress.ts';

/** A task's questions as one bar: solid, right by luck, seen but wrong, unseen; the same in words beside it. */
export function TaskBar({ progress, name }: { readonly progress: TaskProgress; readonly name: string }) {
  const { items, seen, right, solid } = progress;
  const words =
    seen === 0 ? `none of ${items} seen` : `${solid} solid, ${right - solid} by luck, ${seen - right} not right, of ${items}`;
  const part = (from: number, to: number, kind: string) => (
    <rect class={kind} x={(from / items) * 100} y="0" width={((to - from) / items) * 100} height="10" />
  );
  return (
    <div class="split-bar">
      {name && <p>{name}</p>}
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rest" x="0" y="0" width="100" height="10" />
        {part(0, solid, 'solid')}
        {part(solid, right, 'lucky')}
        {part(right, seen, 'not-right')}
      </svg>
      <p class="small">{words}</p>
    </div>
  );
}
