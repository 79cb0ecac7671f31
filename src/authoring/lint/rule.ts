import type { CompiledQuestion } from '../compiled.ts';
import type { Place, ProblemDetails, Severity } from '../diagnostic.ts';

/** One thing a rule found in a question. */
export interface Finding extends ProblemDetails {
  readonly place: Place;
  readonly reason: string;
}

/**
 * An item-writing rule for single questions. One file a rule, named after its id; the docblock above it is its page (see `rule-page.ts`),
 * the examples in it are its tests.
 */
export interface QuestionRule {
  readonly id: string;
  readonly severity: Severity;
  check(question: CompiledQuestion): readonly Finding[];
}
