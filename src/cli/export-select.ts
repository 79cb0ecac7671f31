import { compileKept } from '../bank/compile-kept.ts';
import type { CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import { readSources } from '../content/disk.ts';
import { contentPath } from '../content/parse/content-path.ts';
import { parseQuestion } from '../content/parse/question.ts';
import type { ExchangeNote } from '../exchange/exchange.ts';
import { commandLine } from './advice.ts';
import type { OptionValues } from './options.ts';
import { unexpectedValue } from './refuse-options.ts';

/** The questions of one exam that go out. */
export interface ExamSelection {
  readonly exam: CompiledExam;
  readonly questions: readonly CompiledQuestion[];
  /** Questions that only another option would take along. */
  readonly drafts: number;
  readonly reserved: number;
  /** Drafts that were asked for and cannot go out yet. */
  readonly notes: readonly ExchangeNote[];
}

/**
 * Chooses the questions of the content root in the folder `base` that go out, exam by exam, those without any left away. A string says why nothing goes out: with errors in what was
 * asked for, a bank would be exported with holes in it. Throws `UsageError` for an exam that is not there.
 */
export function selectForExport(
  base: string,
  selected: (file: string) => boolean,
  values: OptionValues,
  paths: readonly string[],
): readonly ExamSelection[] | string {
  const see = `see ${commandLine('check', values, paths)}.`;
  const sources = readSources(base);
  const { files } = sources;
  const { exams, problems } = compileKept(base, sources);
  if (values.exam !== undefined && !exams.some(({ id }) => id === values.exam)) {
    const known = exams.map(({ id }) => id);
    throw unexpectedValue('export', 'exam', values.exam, known);
  }
  const isAsked = (file: string): boolean =>
    selected(file) && (values.exam === undefined || contentPath(file)?.exam === values.exam);
  const errors = problems.filter(({ severity, file }) => severity === 'error' && isAsked(file)).length;
  if (errors > 0) return `${errors} ${errors === 1 ? 'error' : 'errors'} in what is to go out; ${see}`;

  const whole = new Set(exams.flatMap(({ questions }) => questions).map(({ authored }) => authored.file));
  const missing = files.filter(({ path }) => contentPath(path)?.kind === 'question' && isAsked(path) && !whole.has(path));
  // Where a signal or a lesson that was not asked for has errors, the questions that name it have none of their own.
  const broken = missing.filter((file) => parseQuestion(file).value?.draft !== true);
  const [first] = broken;
  if (first !== undefined) {
    const others = broken.length === 1 ? '' : ` and ${broken.length - 1} more`;
    return `${first.path}${others} cannot go out because of errors in files they name; see ${commandLine('check', values)}.`;
  }
  return exams.flatMap((exam): ExamSelection[] => {
    const asked = exam.questions.filter(({ authored }) => isAsked(authored.file));
    const drafts = values.drafts ? [] : asked.filter(({ draft }) => draft);
    const reserved = values.reserved ? [] : asked.filter((question) => question.reserved && !drafts.includes(question));
    const questions = asked.filter((question) => !drafts.includes(question) && !reserved.includes(question));
    const reason = `This draft has problems that keep it from being a question; ${see}`;
    const unfinished = missing.filter(({ path }) => contentPath(path)?.exam === exam.id);
    if (asked.length + unfinished.length === 0) return [];
    const notes = unfinished.map(({ path }): ExchangeNote => ({ line: 0, question: path, what: 'left-out', reason }));
    return [
      {
        exam,
        questions,
        drafts: drafts.length + (values.drafts ? 0 : unfinished.length),
        reserved: reserved.length,
        notes: values.drafts ? notes : [],
      },
    ];
  });
}
