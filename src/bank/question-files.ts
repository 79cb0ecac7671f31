import type { CompiledBank, CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import { contentPath } from '../content/parse/content-path.ts';
import type { SourceFile } from '../content/source-text.ts';
import { groupProblems } from './report/group-problems.ts';

/** Ready ones are practiced; drafts and those that wait for review are seen by authors only, reserved ones in mocks only; broken ones have errors and are nowhere. */
export type QuestionState = 'ready' | 'review' | 'draft' | 'reserved' | 'broken';

/** A question's file, also one that cannot be read. */
export interface QuestionFile {
  readonly file: string;
  /** From the path; a file with an odd name has the folder it lies in, or nothing. */
  readonly exam: string;
  readonly task: string;
  readonly state: QuestionState;
  readonly errors: number;
  readonly warnings: number;
  readonly found?: { readonly exam: CompiledExam; readonly question: CompiledQuestion };
}

function stateOf(question: CompiledQuestion | undefined): QuestionState {
  if (question === undefined) return 'broken';
  if (question.authored.waits) return 'review';
  return question.draft ? 'draft' : question.reserved ? 'reserved' : 'ready';
}

/** Every Markdown file under questions/, in the order of their paths. */
export function questionFiles({
  bank,
  files,
}: {
  readonly bank: CompiledBank;
  readonly files: readonly SourceFile[];
}): readonly QuestionFile[] {
  const found = new Map(
    bank.exams.flatMap((exam) => exam.questions.map((question) => [question.authored.file, { exam, question }] as const)),
  );
  const reported = groupProblems(bank.problems);
  return files
    .map(({ path }) => path)
    .filter((path) => /^questions\/.*\.md$/i.test(path))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((file) => {
      const path = contentPath(file);
      const [, exam = '', task = ''] = file.split('/');
      const one = found.get(file);
      const problems = reported.get(file) ?? [];
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      return {
        file,
        ...(path?.kind === 'question' ? { exam: path.exam, task: path.task } : { exam, task }),
        state: stateOf(one?.question),
        errors,
        warnings: problems.length - errors,
        ...(one ? { found: one } : {}),
      };
    });
}
