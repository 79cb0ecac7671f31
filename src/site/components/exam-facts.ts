import { DEFAULT_COUNT } from '../../app/settings/preferences.ts';
import type { CompiledBank, CompiledExam, CompiledQuestion } from '../../content/compile/compiled.ts';
import { domainOf } from '../../core/exam/domain-of.ts';
import type { Item } from '../../core/item/item.ts';
import { isChoiceKind } from '../../core/kinds/is-choice.ts';
import { armSize, familiesWithCues, pairsIn } from '../../core/stats/comparison-plan.ts';
import { viewOf } from '../../ui/kinds/kind-views.ts';
import type { FirstQuestion } from '../../ui/practice/waiting-question.ts';
import type { ExamRef } from '../site.ts';

/** Of more, few seeds show the same order. */
const MOST_OPTIONS = 5;

const isOpen = ({ draft, reserved }: CompiledQuestion): boolean => !draft && !reserved;

/** Questions a learner may meet outside of mock exams. */
export const openQuestions = (exam: CompiledExam) => exam.questions.filter(isOpen);

/** An exam without is planned: the home page and its own say so, and there is nothing of it to do or to set. Every page asks. */
export const hasQuestions = (exam: CompiledExam): boolean => exam.questions.some(isOpen);

/** Tests of each kind that an exam's questions serve in the comparison with and without marking. */
export const comparisonArm = (exam: CompiledExam): number =>
  armSize(pairsIn(familiesWithCues(openQuestions(exam).map(({ item: { family }, signals }) => ({ family, signals })))));

/** Lessons a learner may read. */
export const openLessons = (exam: CompiledExam) => exam.lessons.filter((lesson) => !lesson.draft);

export const examRef = (exam: CompiledExam): ExamRef => ({ code: exam.id, name: exam.blueprint.code });

/** One static path an exam, for the pages that every exam has. */
export const examPaths = (bank: CompiledBank) => bank.exams.map((exam) => ({ params: { exam: exam.id }, props: { exam } }));

/** Tasks that have questions to practice, in blueprint order. */
export function practiceTasks(exam: CompiledExam) {
  const questions = openQuestions(exam);
  return exam.blueprint.domains
    .flatMap((domain) => domain.tasks)
    .map(({ id, name }) => {
      const own = questions.filter(({ item }) => item.task === id);
      return { id, name, questions: own.length, kinds: [...new Set(own.map(({ item }) => item.kind))] };
    })
    .filter((task) => task.questions > 0);
}

/** What of an exam's blueprint the readiness figure needs. */
export function readinessFacts({ blueprint: { domains, scoredPlan, cut }, calibration }: CompiledExam) {
  return {
    domains: domains.map(({ id, name, tasks }) => ({ id, name, tasks: tasks.map((task) => task.id) })),
    ...{ scoredPlan, cut, ...(calibration ? { link: calibration.link } : {}) },
  };
}

/** A scenario to begin with: easy, with phrases to mark, in the heaviest domain that has one. */
export function firstScenario(exam: CompiledExam): string | undefined {
  const easy = openQuestions(exam).filter(({ item }) => item.marking && item.level === 1 && isChoiceKind(item.kind));
  const domains = exam.blueprint.domains.toSorted((a, b) => b.weight - a.weight);
  return domains.flatMap(({ id }) => easy.filter(({ item }) => domainOf(item.task) === id))[0]?.item.id;
}

/** The question that a page of a task has in itself: buttons that need no script, and phrases to mark if there are such. */
export function firstQuestion(items: readonly Item[]): FirstQuestion | undefined {
  const fit = items.filter(({ kind, options }) => viewOf(kind).early && options.length <= MOST_OPTIONS);
  const [item] = fit.toSorted((a, b) => Number(b.marking) - Number(a.marking) || a.level - b.level);
  return item && { item, count: Math.min(DEFAULT_COUNT, items.length) };
}

/** What home needs of an exam. */
export const homeFacts = (exam: CompiledExam, index: string) => ({
  ...{ id: exam.id, code: exam.blueprint.code, index, first: firstScenario(exam) },
});
