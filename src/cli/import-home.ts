import type { CompiledBank, CompiledExam } from '../content/compile/compiled.ts';
import type { Task } from '../core/exam/blueprint.ts';
import type { ExchangeFacts } from '../exchange/exchange.ts';
import { commandLine } from './advice.ts';
import { UsageError } from './command.ts';
import { isFileName } from './import-slug.ts';
import { nextAsk, refusal } from './new-asks.ts';
import type { OptionValues } from './options.ts';
import { unexpectedValue } from './refuse-options.ts';

/** Where a question belongs. */
export interface Home {
  readonly exam: CompiledExam;
  readonly task: Task;
  /** The name its own id gives it. */
  readonly slug?: string;
  /** Why its own id does not count. */
  readonly strange?: string;
}

const tasksOf = ({ blueprint }: CompiledExam): readonly Task[] => blueprint.domains.flatMap(({ tasks }) => tasks);
const taskOf = (exam: CompiledExam, id: string | undefined): Task | undefined => tasksOf(exam).find((task) => task.id === id);

/** The exam and task of the command line, or what is missing of them with the choices. */
function asked(bank: CompiledBank, values: OptionValues): { readonly exam: CompiledExam; readonly task: Task } {
  const ask = nextAsk('question', values, bank, []);
  const exam = bank.exams.find(({ id }) => id === values.exam);
  const task = exam === undefined ? undefined : taskOf(exam, values.task);
  if (exam !== undefined && task !== undefined) return { exam, task };
  const name = exam === undefined ? 'exam' : 'task';
  const given = values[name];
  if (ask === undefined) throw new UsageError(`Missing --${name}.`);
  if (given !== undefined) throw new UsageError(refusal(ask, given, 'import'));
  const listed = ask.choices.map(({ value, label }) => `\n  ${value}  ${label}`).join('');
  throw new UsageError(`Missing --${name}: some questions do not say where they belong. ${ask.question}${listed}`);
}

/** The place an id of ours names, or why it is none here. */
function ownHome(bank: CompiledBank, id: string): Home | string {
  const [examId = '', taskId = '', slug = ''] = id.split('/');
  const exam = bank.exams.find((one) => one.id === examId);
  if (exam === undefined) return `there is no exam ${examId.slice(0, 60)}`;
  const task = taskOf(exam, taskId);
  if (task === undefined) return `${examId} has no task ${taskId.slice(0, 20)}`;
  return isFileName(slug) ? { exam, task, slug } : 'a file cannot be called so';
}

/**
 * Finds out where questions belong: by their own id, by their objective, else as the command line says. Throws `UsageError` where that does
 * not fit or, once it is needed, is missing.
 */
export function homeFinder(bank: CompiledBank, given: OptionValues): (facts: ExchangeFacts) => Home {
  const [first, second] = bank.exams;
  if (first === undefined) {
    throw new UsageError(
      `There is no exam that can be read: see ${commandLine('check', given)}, or begin with content/<exam>/exam.yaml.`,
    );
  }
  const values = given.exam === undefined && second === undefined ? { ...given, exam: first.id } : given;
  const exam = bank.exams.find(({ id }) => id === values.exam);
  const isWrong = values.exam !== undefined && (exam === undefined || (values.task !== undefined && !taskOf(exam, values.task)));
  if (isWrong) asked(bank, values);
  // With several exams and none chosen, it may be a task of any.
  if (exam === undefined && values.task !== undefined && !bank.exams.some((one) => taskOf(one, values.task))) {
    const tasks = bank.exams.flatMap(tasksOf).map(({ id }) => id);
    throw unexpectedValue('import', 'task', values.task, [...new Set(tasks)]);
  }
  return ({ id, objective }) => {
    const own = id === undefined ? undefined : ownHome(bank, id);
    if (typeof own === 'object') return own;
    if (own !== undefined) return { ...asked(bank, values), strange: `${id?.slice(0, 100)} is not an id here: ${own}` };
    const byObjective =
      exam === undefined || values.task !== undefined || objective === undefined
        ? undefined
        : tasksOf(exam).find((task) => task.objectives.some((one) => one.id === objective));
    return exam !== undefined && byObjective !== undefined ? { exam, task: byObjective } : asked(bank, values);
  };
}
