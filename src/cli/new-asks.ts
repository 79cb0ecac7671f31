import type { CompiledBank, CompiledExam } from '../content/compile/compiled.ts';
import { nearest } from '../content/nearest.ts';
import { contentPath } from '../content/parse/content-path.ts';
import { slugOf } from '../content/slug.ts';
import { KINDS } from '../core/item/item.ts';
import { templateOf } from './kinds/cli-kinds.ts';
import type { OptionValues } from './options.ts';

/** What `signalmark new` can write. */
export const SORTS = ['question', 'lesson', 'signal'] as const;
export type Sort = (typeof SORTS)[number];

type Name = 'exam' | 'task' | 'kind' | 'objective' | 'concept' | 'slug' | 'title';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Something that must be known before the file can be written. */
export interface Ask {
  /** The option that answers it. */
  readonly name: Name;
  readonly question: string;
  /** Empty: any text that `accepts`. */
  readonly choices: readonly Choice[];
  /** What Enter, or `--yes`, takes. */
  readonly suggested?: string;
  accepts(answer: string): boolean;
  /** Why an answer that looks right is not accepted. */
  objection?(answer: string): string | undefined;
}

/** The answer of an author who has no concept yet. */
export const NO_CONCEPT = 'none';

const SEGMENT = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function choose(name: Name, question: string, choices: readonly Choice[], suggested = choices[0]?.value): Ask {
  const values = new Set(choices.map(({ value }) => value));
  return { name, question, choices, ...(suggested === undefined ? {} : { suggested }), accepts: (answer) => values.has(answer) };
}

const tasksOf = ({ blueprint }: CompiledExam) => blueprint.domains.flatMap(({ tasks }) => tasks);

/** The first name of its sort that no file has: `question-1`, `question-2`, ... */
function freeName(taken: ReadonlyMap<string, string>, sort: Sort): string {
  let number = 1;
  while (taken.has(`${sort}-${number}`)) number += 1;
  return `${sort}-${number}`;
}

/** The objective with the fewest questions comes first to mind. */
function fewest(objectives: readonly { readonly id: string }[], exam: CompiledExam): string | undefined {
  const count = (id: string): number => exam.questions.filter(({ item }) => item.objective === id).length;
  return objectives.toSorted((a, b) => count(a.id) - count(b.id))[0]?.id;
}

/**
 * Names that are taken, each with the file that has it. Of questions those in the folder the new one goes into; ids of concepts and signals
 * are one in an exam, the exams it builds on and those that build on it.
 */
function takenNames(sort: Sort, exam: CompiledExam, task: string | undefined, bank: CompiledBank, files: readonly string[]) {
  if (sort === 'question') {
    return new Map(
      files.flatMap((file): readonly [string, string][] => {
        const path = contentPath(file);
        return path?.kind === sort && path.exam === exam.id && path.task === task ? [[path.name, file]] : [];
      }),
    );
  }
  const idsOf = ({ scope }: CompiledExam) => [...(sort === 'lesson' ? scope.concepts : scope.signals).values()];
  const above = examsAbove(exam, bank).flatMap((one) => idsOf(one).filter((named) => named.exam === one.id));
  return new Map([...idsOf(exam), ...above].map(({ id, file }) => [id, file]));
}

/** Exams that build on this one, or on one that does. */
function examsAbove({ id }: CompiledExam, { exams }: CompiledBank): readonly CompiledExam[] {
  const below = new Set([id]);
  const found = new Set<CompiledExam>();
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const one of exams) {
      if (one.id === id || !one.blueprint.buildsOn.some((other) => below.has(other))) continue;
      found.add(one);
      below.add(one.id);
    }
  }
  return [...found];
}

/**
 * What is to be asked next, given what is known; undefined where nothing is missing. Answers that are known but do not fit are asked anew:
 * the caller tells.
 */
export function nextAsk(sort: Sort, known: OptionValues, bank: CompiledBank, files: readonly string[]): Ask | undefined {
  const open = (ask: Ask): Ask | undefined => {
    const answer = known[ask.name];
    return answer !== undefined && ask.accepts(answer) ? undefined : ask;
  };
  const examAsk = choose(
    'exam',
    'Which exam?',
    bank.exams.map(({ id, blueprint }) => ({ value: id, label: blueprint.name })),
  );
  const exam = bank.exams.find(({ id }) => id === known.exam);
  if (exam === undefined) return examAsk;
  const concepts = [...exam.scope.concepts.keys()];
  const conceptChoices = [
    ...concepts.map((id) => ({ value: id, label: exam.scope.concepts.get(id)?.value?.title ?? '' })),
    { value: NO_CONCEPT, label: 'it has no lesson yet' },
  ];
  const conceptAsk = (question: string, suggested?: string): Ask | undefined =>
    concepts.length === 0 ? undefined : open(choose('concept', question, conceptChoices, suggested));
  const title: Ask = { name: 'title', question: 'Its title?', choices: [], accepts: (text) => slugOf(text) !== '' };
  const taken = takenNames(sort, exam, known.task, bank, files);
  const objection = (text: string): string | undefined => {
    const holder = taken.get(text);
    if (holder === undefined) return undefined;
    return sort === 'question'
      ? `There is a file ${holder} already.`
      : `The id \`${text}\` is taken by ${holder}: the checker would refuse a second one.`;
  };
  const suggested = slugOf(known.title ?? '') || freeName(taken, sort);
  const slug: Ask = {
    name: 'slug',
    question: `The file’s name, without .md? Small letters, digits and hyphens${sort === 'question' ? '' : '; it is the id, too'}.`,
    choices: [],
    suggested: taken.has(suggested) ? freeName(taken, sort) : suggested,
    accepts: (text) => SEGMENT.test(text) && !taken.has(text),
    objection,
  };
  if (sort === 'signal') return open(title) ?? conceptAsk('Which concept does it point to?') ?? open(slug);

  const tasks = tasksOf(exam);
  const task = tasks.find(({ id }) => id === known.task);
  if (task === undefined) {
    return choose(
      'task',
      'Which task?',
      tasks.map(({ id, name }) => ({ value: id, label: name })),
    );
  }
  const objectives = task.objectives.map(({ id, text }) => ({ value: id, label: text }));
  const objective = choose('objective', 'Which objective?', objectives, fewest(task.objectives, exam));
  if (sort === 'lesson') return open(objective) ?? open(title) ?? open(slug);
  const kinds = KINDS.filter((kind) => exam.blueprint.format.kinds.includes(kind)).map((kind) => ({
    value: kind,
    label: templateOf(kind).label,
  }));
  const ofTask = exam.lessons.find((lesson) => lesson.task === task.id)?.id;
  const kind = KINDS.find((one) => one === known.kind);
  return (
    open(choose('kind', 'Which kind?', kinds)) ??
    open(objective) ??
    (kind !== undefined && templateOf(kind).keys > 0 ? conceptAsk('Which concept is the right answer?', ofTask) : undefined) ??
    open(slug)
  );
}

/** Why an answer does not fit, with what would. */
export function refusal({ name, choices, objection }: Ask, answer: string, command: string): string {
  const why = objection?.(answer);
  if (why !== undefined) return `Unexpected \`${answer}\` for --${name} of ${command}. ${why}`;
  const values = choices.map(({ value }) => value);
  const near = nearest(answer, values);
  const listed = choices.map(({ value, label }) => `\n  ${value}  ${label}`).join('');
  const expected = choices.length === 0 ? ', expected small letters, digits and single hyphens' : ', expected one of:';
  return `Unexpected \`${answer}\` for --${name} of ${command}${expected}${listed}${near === undefined ? '' : `\nDid you mean ${near}?`}`;
}
