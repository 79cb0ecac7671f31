import { resolve } from 'node:path';
import { compileBank } from '../bank/compile-bank.ts';
import type { CompiledExam } from '../content/compile/compiled.ts';
import { readSources, writeSource } from '../content/disk.ts';
import type { SourceFile } from '../content/source-text.ts';
import { KINDS } from '../core/item/item.ts';
import { commandLine, devLine, fromHere } from './advice.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { templateOf } from './kinds/cli-kinds.ts';
import { type Ask, NO_CONCEPT, nextAsk, refusal, SORTS, type Sort } from './new-asks.ts';
import type { OptionValues } from './options.ts';
import { chooseMeanings } from './template/choose-meanings.ts';
import { lessonTemplate } from './template/lesson-template.ts';
import { questionTemplate } from './template/question-template.ts';
import { signalTemplate } from './template/signal-template.ts';

/** Where `npm run dev` serves, unless it is told otherwise. */
const DEV = 'http://localhost:4321';

/** Which sort of file is asked for: the word behind `new`, or a question. */
export function sortOf([word = 'question', more]: readonly string[]): Sort {
  const sort = SORTS.find((one) => one === word);
  if (sort === undefined || more !== undefined) {
    throw new UsageError(`Unexpected \`${more ?? word}\` after new, expected ${SORTS.join(', ')} or nothing.`);
  }
  return sort;
}

/** The next thing to ask, or undefined. Throws `UsageError` where an answer was given that does not fit. */
export function openAsk(sort: Sort, values: OptionValues, root: string): Ask | undefined {
  const { files } = readSources(root);
  const bank = compileBank(files);
  if (bank.exams.length === 0) {
    throw new UsageError(
      `There is no exam that can be read: see ${commandLine('check', values)}, or begin with content/<exam>/exam.yaml.`,
    );
  }
  const ask = nextAsk(
    sort,
    values,
    bank,
    files.map(({ path }) => path),
  );
  const given = ask === undefined ? undefined : values[ask.name];
  if (ask !== undefined && given !== undefined) throw new UsageError(refusal(ask, given, 'new'));
  return ask;
}

/** A concept where none is asked for would be taken unread, nonsense too. */
function refuseIdleConcept(sort: Sort, { concept, ...others }: OptionValues, root: string): void {
  if (concept === undefined || concept === NO_CONCEPT || openAsk(sort, others, root)?.name === 'concept') return;
  const where = others.kind === undefined ? '' : ` with --kind ${others.kind}`;
  throw new UsageError(`Unexpected --concept of new${where}: nothing asks for it there.`);
}

function fileOf(sort: Sort, exam: CompiledExam, values: OptionValues): SourceFile {
  const { task = '', slug = '', title = '', objective = '' } = values;
  const concept = values.concept === NO_CONCEPT ? undefined : values.concept;
  if (sort === 'signal') return { path: `content/${exam.id}/signals/${slug}.md`, text: signalTemplate(title, concept) };
  if (sort === 'lesson') {
    const order = 1 + Math.max(0, ...exam.lessons.filter((lesson) => lesson.task === task).map((lesson) => lesson.order));
    return { path: `content/${exam.id}/lessons/${task}/${slug}.md`, text: lessonTemplate(title, objective, order) };
  }
  const kind = KINDS.find((one) => one === values.kind);
  if (kind === undefined) throw new UsageError('Missing --kind.');
  const signals = [...exam.scope.signals.values()].flatMap(({ value }) => value ?? []);
  const meanings = chooseMeanings(concept, Math.max(1, templateOf(kind).keys), [...exam.scope.concepts.keys()], signals);
  return { path: `questions/${exam.id}/${task}/${slug}.md`, text: questionTemplate({ kind, objective, meanings }) };
}

/**
 * `signalmark new [question|lesson|signal]`: writes a file that can be read as it is, with blanks for what only its author knows. What is not
 * given by options and has a suggestion is taken with `--yes`; anything else that is missing is wrong use. Never overwrites.
 */
export function newFile({ paths, cwd, root, values }: CommandInput): CommandOutput {
  const base = resolve(cwd, root);
  const sort = sortOf(paths);
  let known = values;
  for (let ask = openAsk(sort, known, base); ask !== undefined; ask = openAsk(sort, known, base)) {
    if (!values.yes || ask.suggested === undefined) {
      const listed = ask.choices.map(({ value, label }) => `\n  ${value}  ${label}`).join('');
      const more = ask.suggested === undefined ? '' : `\n--yes takes ${ask.suggested}.`;
      throw new UsageError(`Missing --${ask.name}. ${ask.question}${listed}${more}`);
    }
    known = { ...known, [ask.name]: ask.suggested };
  }
  refuseIdleConcept(sort, known, base);
  const exam = compileBank(readSources(base).files).exams.find(({ id }) => id === known.exam);
  if (exam === undefined) throw new UsageError(`There is no exam ${known.exam}.`);
  const file = fileOf(sort, exam, known);
  writeSource(base, file, { fresh: true });
  const out = `Written: ${file.path}
Write what each blank (WRITE: ...) asks for${sort === 'signal' ? '' : ', then change status: draft to status: ready'}.
  ${commandLine('check', values, fromHere([file.path], { cwd, root }))}
  ${devLine(values)}, then ${DEV}/author/?${new URLSearchParams({ file: file.path })}
`;
  return { status: 0, out, err: '' };
}
