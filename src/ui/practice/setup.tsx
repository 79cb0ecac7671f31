import { useEffect } from 'preact/hooks';
import { taskChoices } from '../../app/practice/task-choices.ts';
import * as m from '../../messages/en/practice.ts';
import { Opening } from '../shared/opening.tsx';
import { useStore } from '../shared/use-store.ts';
import { $index, readTasks } from './page-practice.ts';
import { SetupForm } from './setup-form.tsx';

/** The choice of a practice, once the tasks of the exam are known: a task's own page begins without them. */
export function Setup() {
  const index = useStore($index);
  const whole = index && index.rest === undefined;
  useEffect(() => void readTasks(), []);
  return whole ? <SetupForm tasks={taskChoices(index)} /> : <Opening text={m.loadingTheTasks} />;
}
