import type { CompiledBank, CompiledExam } from '../authoring/compiled.ts';
import type { ExamRef } from '../site.ts';

/** Questions a learner may meet outside of mock exams. */
export const openQuestions = (exam: CompiledExam) => exam.questions.filter((question) => !question.draft && !question.reserved);

/** Lessons a learner may read. */
export const openLessons = (exam: CompiledExam) => exam.lessons.filter((lesson) => !lesson.draft);

export const examRef = (exam: CompiledExam): ExamRef => ({ code: exam.id, name: exam.blueprint.code });

/** One static path an exam, for the pages that every exam has. */
export const examPaths = (bank: CompiledBank) => bank.exams.map((exam) => ({ params: { exam: exam.id }, props: { exam } }));

/** Tasks that have questions to practise, in blueprint order. */
export function practiceTasks(exam: CompiledExam) {
  const questions = openQuestions(exam);
  return exam.blueprint.domains
    .flatMap((domain) => domain.tasks)
    .map((task) => ({ id: task.id, name: task.name, questions: questions.filter(({ item }) => item.task === task.id).length }))
    .filter((task) => task.questions > 0);
}
