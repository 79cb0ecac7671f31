import { collectProblems, type Diagnostic } from '../diagnostic.ts';
import type { LearningPath } from '../parse/path.ts';
import { checkConcepts } from './resolve-spans.ts';
import type { Scope } from './scope.ts';

/** Checks that each step of a path is a lesson that learners can read. */
export function checkPath(path: LearningPath, scope: Scope): readonly Diagnostic[] {
  const problems = collectProblems(path.file);
  const concepts = path.steps.map((step) => step.concept);
  checkConcepts(concepts, scope, problems);
  for (const { value, place } of concepts) {
    if (scope.concepts.get(value)?.value?.draft !== true) continue;
    problems.error('path-steps', place, `Unexpected draft \`${value}\` in a path, expected a lesson that learners can read.`, {
      actual: value,
    });
  }
  return problems.list;
}
