import type { NewPiece } from './piece.ts';
import type { TaskFacts } from './today-facts.ts';

/** New questions of one task on one day; few of another do not make a piece of their own where that can be helped. */
const MOST_OF_TASK = 10;
const FEW = 4;
/** What is known of a task before anything was met: as much as so many questions, half of them right. */
const PRIOR = { met: 4, right: 2 };
/** Below this share right a task is called weak. */
const WEAK = 0.6;

const shareRight = ({ met, right }: TaskFacts): number => (right + PRIOR.right) / (met + PRIOR.met);

/** What the next new question of a task is worth: its share of the exam, times what is weak in it, less the more of it was met. Source: docs/formulas.md#today. */
export const worthOf = (task: TaskFacts): number => (task.weight * (1 - shareRight(task))) / (task.met + PRIOR.met);

function whyOf(task: TaskFacts): NewPiece['why'] {
  if (task.met === 0) return 'not-met';
  return shareRight(task) < WEAK ? 'weak' : 'weight';
}

/** So many new questions by task, those first that are worth most; a task with few left comes last. */
export function chooseNew(
  tasks: readonly TaskFacts[],
  count: number,
): readonly (Pick<NewPiece, 'task' | 'why'> & { readonly questions: number })[] {
  const order = tasks
    .filter(({ unseen }) => unseen > 0)
    .map((one) => ({ one, few: one.unseen < FEW, worth: worthOf(one), questions: 0 }))
    .toSorted((a, b) => Number(a.few) - Number(b.few) || b.worth - a.worth);
  let rest = count;
  // One task at a time: changing it with every question would make no plan that can be said. What is left after all had their
  // share goes round again.
  for (let before = -1; rest !== before; ) {
    before = rest;
    for (const each of order) {
      const given = Math.min(rest, each.one.unseen - each.questions, rest < MOST_OF_TASK + FEW ? rest : MOST_OF_TASK);
      each.questions += given;
      rest -= given;
    }
  }
  return order.flatMap(({ one, questions }) => (questions > 0 ? [{ task: one.task, why: whyOf(one), questions }] : []));
}
