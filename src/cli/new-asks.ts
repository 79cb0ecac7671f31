import type { CompiledBank, CompiledExam } from '../authoring/compiled.ts';
import { nearest } from '../authoring/nearest.ts';
import { contentPath } from '../authoring/parse/content-path.ts';
import { KINDS, type Kind } from '../core/item/item.ts';
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
}

const KIND_LABELS: Readonly<Record<Kind, string>> = {
  'multiple-choice': 'one right option of four',
  'multiple-response': 'two or more right options of five or more',
  ordering: 'steps in their order',
  matching: 'prompts with their responses',
};

const SEGMENT = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A title as a file's name. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

function choose(name: Name, question: string, choices: readonly Choice[], suggested = choices[0]?.value): Ask {
  const values = new Set(choices.map(({ value }) => value));
  return { name, question, choices, ...(suggested === undefined ? {} : { suggested }), accepts: (answer) => values.has(answer) };
}

const tasksOf = ({ blueprint }: CompiledExam) => blueprint.domains.flatMap(({ tasks }) => tasks);

/** The first name of its sort that no file has: `question-1`, `question-2`, ... */
function freeName(taken: ReadonlySet<string>, sort: Sort): string {
  let number = 1;
  while (taken.has(`${sort}-${number}`)) number += 1;
  return `${sort}-${number}`;
}

/** The objective with the fewest questions comes first to mind. */
function fewest(objectives: readonly { readonly id: string }[], exam: CompiledExam): string | undefined {
  const count = (id: string): number => exam.questions.filter(({ item }) => item.objective === id).length;
  return objectives.toSorted((a, b) => count(a.id) - count(b.id))[0]?.id;
}

/** Names of the files there are, in the folder the new one goes into; ids of signals and concepts are one an exam. */
function takenNames(sort: Sort, exam: string, task: string | undefined, files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) => {
      const path = contentPath(file);
      if (path?.kind !== sort || path.exam !== exam || !('name' in path)) return [];
      return sort === 'question' && 'task' in path && path.task !== task ? [] : [path.name];
    }),
  );
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
  const conceptChoices = concepts.map((id) => ({ value: id, label: exam.scope.concepts.get(id)?.value?.title ?? '' }));
  const conceptAsk = (question: string, suggested?: string): Ask | undefined =>
    concepts.length === 0 ? undefined : open(choose('concept', question, conceptChoices, suggested));
  const title: Ask = { name: 'title', question: 'Its title?', choices: [], accepts: (text) => slugOf(text) !== '' };
  const taken = takenNames(sort, exam.id, known.task, files);
  const suggested = slugOf(known.title ?? '') || freeName(taken, sort);
  const slug: Ask = {
    name: 'slug',
    question: `The file’s name, without .md? Small letters, digits and hyphens${sort === 'question' ? '' : '; it is the id, too'}.`,
    choices: [],
    suggested: taken.has(suggested) ? freeName(taken, sort) : suggested,
    accepts: (text) => SEGMENT.test(text),
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
  const kinds = KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }));
  const ofTask = exam.lessons.find((lesson) => lesson.task === task.id)?.id;
  const isChoice = known.kind === 'multiple-choice' || known.kind === 'multiple-response';
  return (
    open(choose('kind', 'Which kind?', kinds)) ??
    open(objective) ??
    (isChoice ? conceptAsk('Which concept is the right answer?', ofTask) : undefined) ??
    open(slug)
  );
}

/** Why an answer does not fit, with what would. */
export function refusal({ name, choices }: Ask, answer: string): string {
  const values = choices.map(({ value }) => value);
  const near = nearest(answer, values);
  const listed = choices.map(({ value, label }) => `\n  ${value}  ${label}`).join('');
  const expected = choices.length === 0 ? ', expected small letters, digits and single hyphens' : ', expected one of:';
  return `Unexpected \`${answer}\` for --${name}${expected}${listed}${near === undefined ? '' : `\nDid you mean ${near}?`}`;
}
