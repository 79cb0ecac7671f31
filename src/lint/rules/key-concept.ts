import { conceptOptions } from '../answer-concepts.ts';
import type { QuestionRule } from '../rule.ts';

/**
 * Where there are signals, each key links the concept it stands for.
 *
 * Why: a signal points to a concept, not to the text of an option. Without the link nothing says which answer it speaks for, and the two pens
 * cannot be scored.
 *
 * Wrong:
 * ```markdown answer
 * - [x] Retrieve the clauses at request time.
 *   > Retrieval reads what is current and can quote the clause it used.
 * - [ ] [Fine-tune a model](fine-tuning) every week.
 *   > Each training run freezes the documents of that day, and no clause is named.
 * - [ ] [Put all policies](prompting) into one long prompt.
 *   > The policies do not fit into one prompt, and the model would still not name a clause.
 * - [ ] Train a model from scratch on the policies.
 *   > It would take months, and the model would know only the policies of the first day.
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
 * Mend: put the words that name the approach in brackets, followed by the concept in parentheses.
 */
export const keyConcept: QuestionRule = {
  id: 'key-concept',
  severity: 'error',
  fixed: true,
  check(question) {
    if (!question.scoring.spans.some(({ role }) => role === 'signal')) return [];
    return conceptOptions(question)
      .filter(({ option, concept }) => option.isKey && concept === undefined)
      .map(({ option }) => ({
        place: option.place,
        reason: 'Missing concept of a key in a question with signals.',
        actual: option.plain.slice(0, 80),
        expected: 'a link to a concept',
        hint: `[${option.plain.slice(0, 60)}](concept)`,
      }));
  },
};
