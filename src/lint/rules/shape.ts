import { shapeOf } from '../kinds/lint-kinds.ts';
import type { QuestionRule } from '../rule.ts';

/**
 * A question has as many options, keys, steps or prompts as the exam's own.
 *
 * Why: learners train for a form they will meet. Fewer options make guessing easier, more make reading the task.
 * One key of four (multiple choice), at least two keys of at least five (multiple response), three to five steps
 * (ordering), three to seven prompts (matching).
 *
 * Wrong:
 * ```markdown answer
 * - [x] [Retrieve the clauses](rag) at request time.
 *   > Retrieval reads what is current and can quote the clause it used.
 * - [ ] [Fine-tune a model](fine-tuning) every week.
 *   > Each training run freezes the documents of that day, and no clause is named.
 * ```
 *
 * Right:
 * ```markdown answer
 * - [x] [Retrieve the clauses](rag) at request time.
 *   > Retrieval reads what is current and can quote the clause it used.
 * - [ ] [Fine-tune a model](fine-tuning) every week.
 *   > Each training run freezes the documents of that day, and no clause is named.
 * - [ ] [Put all policies](prompting) into one long prompt.
 *   > The policies do not fit into one prompt, and the model would still not name a clause.
 * - [ ] Train a model from scratch on the policies.
 *   > It would take months, and the model would know only the policies of the first day.
 * ```
 *
 * Mend: add a distractor that a learner with half of the knowledge would choose, or make two questions of one.
 */
export const shape: QuestionRule = {
  id: 'shape',
  severity: 'error',
  fixed: true,
  check({ authored: { answer } }) {
    const found = shapeOf(answer);
    if (found.fits) return [];
    const { actual, expected, hint } = found;
    return [
      {
        place: answer.place,
        reason: `Unexpected ${actual} in a ${answer.kind} question, expected ${expected}.`,
        actual,
        expected,
        hint,
      },
    ];
  },
};
