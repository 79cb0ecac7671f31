import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { TaskBar } from './task-bar.tsx';

interface Props extends OverviewProps {
  readonly task: string;
}

/** The progress of one task, beside its name in the blueprint. */
export function TaskStatus({ task, ...props }: Props) {
  const state = useOverview(props);
  const progress = state.status === 'ready' ? state.overview.progress.find((one) => one.task === task) : undefined;
  return progress ? <TaskBar progress={progress} name="" /> : <span class="split-bar" />;
}
