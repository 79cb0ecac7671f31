import { collectProblems, type Diagnostic } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { AuthoredExam } from '../parse/authored.ts';
import type { Placed } from '../parse/fields.ts';
import type { ParsedFile, ParsedFiles } from './parsed-files.ts';

/** Tells lessons, questions and tasks that `guide.newer` says were checked and that the exam does not have. */
export function checkNewerGuide({ file, exam, value }: ParsedFile<AuthoredExam>, parsed: ParsedFiles): readonly Diagnostic[] {
  const problems = collectProblems(file.path);
  const tasks = value?.domains.flatMap((domain) => domain.tasks.map(({ id }) => id)) ?? [];
  const tell = (named: readonly Placed<string>[], known: readonly string[], ruleId: string, what: string) => {
    for (const { value: name, place } of named) {
      if (known.includes(name)) continue;
      problems.error(ruleId, place, `Unexpected \`${name}\`, expected ${what} of this exam, or a task.`, {
        actual: name,
        hint: didYouMean(name, known),
      });
    }
  };
  const lessons = parsed.lessons.filter((one) => one.exam === exam).map(({ name }) => name);
  const questions = parsed.questions.filter((one) => one.exam === exam).map(({ task, name }) => `${task}/${name}`);
  tell(value?.newer?.lessons ?? [], [...lessons, ...tasks], 'unknown-concept', 'the concept of a lesson');
  tell(value?.newer?.questions ?? [], [...questions, ...tasks], 'unknown-question', 'a question');
  return problems.list;
}
