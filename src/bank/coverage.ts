import type { CompiledExam } from '../content/compile/compiled.ts';
import { KINDS, type Kind, type Level } from '../core/item/item.ts';
import type { QuestionFile, QuestionState } from './question-files.ts';

export const LEVELS: readonly Level[] = [1, 2, 3];

/** How many ready questions there are of how many the weights would want. */
export type Enough = 'none' | 'few' | 'enough' | 'many';

/** A domain or a task. */
export interface CoverageRow {
  readonly id: string;
  readonly name: string;
  readonly states: Readonly<Record<QuestionState, number>>;
  /** Ready questions. */
  readonly kinds: Readonly<Record<Kind, number>>;
  readonly levels: Readonly<Record<Level, number>>;
  readonly wanted: number;
  readonly enough: Enough;
}

export interface Coverage {
  readonly exam: CompiledExam;
  /** Kinds the exam has, and those there are questions of. */
  readonly kinds: readonly Kind[];
  /** How many questions `wanted` shares out: all ready ones, or one exam's worth where there are fewer. */
  readonly shared: number;
  readonly domains: readonly { readonly row: CoverageRow; readonly tasks: readonly CoverageRow[] }[];
  readonly total: CoverageRow;
}

/** Shares out whole numbers by weight so that they sum up (largest remainders first). */
function shareOut(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : 0));
  const whole = exact.map(Math.floor);
  const left = sum > 0 ? total - whole.reduce((a, b) => a + b, 0) : 0;
  const byRest = exact.map((one, at) => ({ at, rest: one - Math.floor(one) })).toSorted((a, b) => b.rest - a.rest);
  for (const { at } of byRest.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
}

/** A quarter off is told; of small numbers, more than one question. */
function enough(ready: number, wanted: number): Enough {
  if (ready === 0) return wanted === 0 ? 'enough' : 'none';
  const slack = Math.max(1, wanted / 4);
  return ready < wanted - slack ? 'few' : ready > wanted + slack ? 'many' : 'enough';
}

function rowOf(
  named: { readonly id: string; readonly name: string },
  files: readonly QuestionFile[],
  wanted: number,
): CoverageRow {
  const count = (fits: (file: QuestionFile) => boolean) => files.filter(fits).length;
  const state = (which: QuestionState) => count((file) => file.state === which);
  const kind = (which: Kind) => count((file) => file.state === 'ready' && file.found?.question.item.kind === which);
  const level = (which: Level) => count((file) => file.state === 'ready' && file.found?.question.item.level === which);
  const states = {
    ready: state('ready'),
    review: state('review'),
    draft: state('draft'),
    reserved: state('reserved'),
    broken: state('broken'),
  };
  return {
    id: named.id,
    name: named.name,
    states,
    kinds: Object.fromEntries(KINDS.map((one) => [one, kind(one)])) as Readonly<Record<Kind, number>>,
    levels: { 1: level(1), 2: level(2), 3: level(3) },
    wanted,
    enough: enough(states.ready, wanted),
  };
}

/**
 * What an exam has against what its blueprint's weights would want. The weights are those of domains; within one, tasks share by how many
 * objectives they have.
 */
export function coverageOf(exam: CompiledExam, all: readonly QuestionFile[]): Coverage {
  const files = all.filter((file) => file.exam === exam.id);
  const ready = files.filter(({ state }) => state === 'ready').length;
  const { domains, format } = exam.blueprint;
  const shared = Math.max(ready, format.questions);
  const wantedByDomain = shareOut(
    shared,
    domains.map(({ weight }) => weight),
  );
  const rows = domains.map((domain, at) => {
    const wanted = wantedByDomain[at] ?? 0;
    const byTask = shareOut(
      wanted,
      domain.tasks.map(({ objectives }) => objectives.length),
    );
    const tasks = domain.tasks.map((task, n) => rowOf(task, filesOf(files, task.id), byTask[n] ?? 0));
    const own = domain.tasks.flatMap((task) => filesOf(files, task.id));
    return { row: rowOf(domain, own, wanted), tasks };
  });
  const total = rowOf({ id: '', name: 'All' }, files, shared);
  const kinds = KINDS.filter((kind) => format.kinds.includes(kind) || total.kinds[kind] > 0);
  return { exam, kinds, shared, domains: rows, total };
}

const filesOf = (files: readonly QuestionFile[], task: string) => files.filter((file) => file.task === task);
