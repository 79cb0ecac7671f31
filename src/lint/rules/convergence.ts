import { keysAndDistractors, type OptionWords } from '../option-words.ts';
import type { QuestionRule } from '../rule.ts';

/** How often content words of an option stand in the others: two words that three others have are six. */
const shared = (one: OptionWords, all: readonly OptionWords[]): number => {
  let count = 0;
  for (const other of all) {
    if (other === one) continue;
    for (const stem of one.stems) if (other.stems.has(stem)) count += 1;
  }
  return count;
};

/**
 * The key of a multiple choice question is not the option that shares clearly the most words with the others.
 *
 * Why: authors make distractors by changing one part of the key at a time. The option all others look like is then the key, and no knowledge
 * is needed to find it. Each content word counts once for each other option that has it.
 *
 * Wrong:
 * ```markdown answer
 * - [x] [Retrieve the clauses](rag) at request time.
 *   > Retrieval reads what is current and can quote the clause it used.
 * - [ ] [Learn the clauses](fine-tuning) every week.
 *   > Each training run freezes the documents of that day, and no clause is named.
 * - [ ] [Put the clauses](prompting) into one long prompt.
 *   > The policies do not fit into one prompt, and the model would still not name a clause.
 * - [ ] Retrieve the policies before the request.
 *   > What is read before the question is known cannot be the clause that answers it.
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
 * Mend: make a distractor differ from another distractor in one part, instead of from the key.
 */
export const convergence: QuestionRule = {
  id: 'convergence',
  severity: 'warning',
  limits: { margin: { default: 2, milder: 'higher', what: 'shared words more than any distractor: a key with as many is told' } },
  check(question, { limit }) {
    const parts = keysAndDistractors(question);
    const [key, second] = parts?.keys ?? [];
    if (parts === undefined || key === undefined || second !== undefined) return [];
    const all = [key, ...parts.distractors];
    const most = Math.max(...parts.distractors.map((one) => shared(one, all)), 0);
    const actual = shared(key, all);
    if (actual < most + limit('margin')) return [];
    return [
      {
        place: key.option.place,
        reason: `Unexpected key that shares ${actual} words with the other options, while none of them shares more than ${most}.`,
        actual: String(actual),
        expected: `less than ${most + limit('margin')}`,
      },
    ];
  },
};
