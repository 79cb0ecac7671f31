import type { CompiledExam, CompiledQuestion } from '../../content/compile/compiled.ts';
import { optionsOf } from '../../content/kinds/content-kinds.ts';
import { lessonText } from '../../content/parse/lesson-text.ts';
import { serviceFinder } from '../../core/exam/service-names.ts';
import { rightOf } from '../../lint/kinds/lint-kinds.ts';
import { questionTexts } from '../../lint/question-texts.ts';

/** How often a service in scope is named; drafts are not counted. */
export interface ServiceUse {
  readonly name: string;
  /** Questions whose stem or options name it, and those of them that a right option names it in. */
  readonly practice: number;
  readonly reserved: number;
  readonly keys: number;
  readonly lessons: number;
}

/** What a learner reads of a question before the answer. */
const shownText = (question: CompiledQuestion): string =>
  questionTexts(question)
    .slice(0, 1 + optionsOf(question.authored.answer).length)
    .map(({ text }) => text)
    .join('\n');

/** Every service in scope with the questions and lessons that name it, the least named first. */
export function serviceReport(exam: CompiledExam): readonly ServiceUse[] {
  const services = exam.blueprint.servicesInScope;
  const find = serviceFinder(services);
  const servicesIn = (text: string): ReadonlySet<number> => new Set(find(text));
  const questions = exam.questions
    .filter(({ draft }) => !draft)
    .map((question) => ({
      reserved: question.reserved,
      named: servicesIn(shownText(question)),
      keys: servicesIn(
        rightOf(question.authored.answer)
          .map(({ plain }) => plain)
          .join('\n'),
      ),
    }));
  const lessons = exam.lessons
    .filter(({ draft }) => !draft)
    .map(({ title, summary, tree }) => servicesIn(`${title}\n${summary}\n${lessonText(tree)}`));
  const uses = services.map(({ name }, at): ServiceUse => {
    const asking = questions.filter(({ named }) => named.has(at));
    return {
      name,
      practice: asking.filter(({ reserved }) => !reserved).length,
      reserved: asking.filter(({ reserved }) => reserved).length,
      keys: questions.filter(({ keys }) => keys.has(at)).length,
      lessons: lessons.filter((named) => named.has(at)).length,
    };
  });
  const all = ({ practice, reserved, lessons: taught }: ServiceUse): number => practice + reserved + taught;
  return uses.toSorted((a, b) => all(a) - all(b) || (a.name < b.name ? -1 : 1));
}
