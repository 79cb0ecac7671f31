import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { lessonIds } from '../../../content/compile/lessons-in-order.ts';
import type { LearningPath } from '../../../content/parse/path.ts';
import { href } from '../href.ts';

/** A lesson of a path, with its address inside the path. */
interface ViewedStep {
  readonly concept: string;
  /** The lesson's id, and those it had before. */
  readonly ids: ReturnType<typeof lessonIds>;
  /** Whose lesson it is: this exam's, or that of one it builds on. */
  readonly exam: string;
  readonly title: string;
  readonly href: string;
  readonly minutes: number;
  readonly why: string;
  /** Of this exam: what its practice is found by. */
  readonly objectives: readonly string[];
}

export const pathLink = (exam: CompiledExam, path: LearningPath): string => href(`/${exam.id}/paths/${path.id}/`);

/** The steps of a path. Each address names the path, so that the lesson knows which one it is a step of. */
export function pathSteps(exam: CompiledExam, path: LearningPath): readonly ViewedStep[] {
  return path.steps.flatMap(({ concept, why }) => {
    const found = exam.scope.concepts.get(concept.value);
    if (found?.value === undefined || found.value.draft) return [];
    const { title, minutes, objectives } = found.value;
    return [
      {
        concept: concept.value,
        ids: lessonIds(found.value),
        exam: found.exam,
        title,
        href: href(`/${found.exam}/lessons/${concept.value}/?path=${path.id}`),
        minutes,
        why,
        objectives: objectives.map(({ value }) => (value.startsWith(`${exam.id}/`) ? value.slice(exam.id.length + 1) : value)),
      },
    ];
  });
}

export const pathMinutes = (steps: readonly ViewedStep[]): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** A path that a lesson is a step of. */
export interface PathPlace {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly step: number;
  readonly steps: number;
  readonly previous?: ViewedStep;
  readonly next?: ViewedStep;
}

/** Every path of the exam that has the lesson, with its place there. */
export function placesInPaths(exam: CompiledExam, concept: string): readonly PathPlace[] {
  return exam.paths.flatMap((path) => {
    const steps = pathSteps(exam, path);
    const at = steps.findIndex((step) => step.concept === concept);
    if (at === -1) return [];
    const [previous, next] = [steps[at - 1], steps[at + 1]];
    return [
      {
        id: path.id,
        title: path.title,
        href: pathLink(exam, path),
        step: at + 1,
        steps: steps.length,
        ...(previous === undefined ? {} : { previous }),
        ...(next === undefined ? {} : { next }),
      },
    ];
  });
}
