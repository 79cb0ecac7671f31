import type { CompiledBank, CompiledExam } from '../../content/compile/compiled.ts';
import { formQuestions, formSeconds } from '../../core/exam/form-size.ts';
import type { ExamRef } from '../site.ts';

/** Questions a learner may meet outside of mock exams. */
export const openQuestions = (exam: CompiledExam) => exam.questions.filter((question) => !question.draft && !question.reserved);

/** An exam without is planned: the home page and its own say so, and there is nothing of it to do or to set. */
export const hasQuestions = (exam: CompiledExam): boolean => openQuestions(exam).length > 0;

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
export function readinessFacts({ blueprint: { domains, scoredPlan, cut } }: CompiledExam) {
  return { domains: domains.map(({ id, name, tasks }) => ({ id, name, tasks: tasks.map((task) => task.id) })), scoredPlan, cut };
}

/** What of an exam's blueprint a plan needs: domains, pace, and how long its mock exams take, the longest first. */
export function planFacts(exam: CompiledExam) {
  const { blueprint } = exam;
  const mocks = (['full', 'half', 'quarter'] as const).map((size) => ({
    size,
    minutes: Math.ceil(formSeconds(blueprint, formQuestions(blueprint, size, '')) / 60),
  }));
  return { code: blueprint.code, domains: readinessFacts(exam).domains, secondsPerQuestion: blueprint.secondsPerQuestion, mocks };
}
