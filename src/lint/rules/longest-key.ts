import { keysAndDistractors, type OptionWords } from '../option-words.ts';
import type { QuestionRule } from '../rule.ts';

const lengths = (options: readonly OptionWords[]): readonly number[] => options.map(({ option }) => option.plain.length);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/**
 * The key is not longer than all the other options. With several keys their mean is compared with the mean of the others.
 *
 * Why: authors make the right option exact and the others short; whoever has taken many tests picks the longest.
 *
 * Wrong:
 * ```markdown answer
 * - [x] [Retrieve the clauses](rag) at request time, and give them to the model with the question of the customer.
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
 * Mend: move what explains the key into its rationale, or make a distractor as exact as the key.
 */
export const longestKey: QuestionRule = {
  id: 'longest-key',
  severity: 'warning',
  limits: {
    ratio: { default: 1.3, milder: 'higher', what: 'times the length of the longest other option: a key as long is told' },
    characters: { default: 15, milder: 'higher', what: 'characters longer than that option: a key must be both to be told' },
  },
  check(question, { limit }) {
    const parts = keysAndDistractors(question);
    const [key] = parts?.keys ?? [];
    if (parts === undefined || key === undefined || parts.distractors.length === 0) return [];
    const { keys, distractors } = parts;
    const several = keys.length > 1;
    const actual = mean(lengths(keys));
    const others = several ? mean(lengths(distractors)) : Math.max(...lengths(distractors));
    if (actual < others * limit('ratio') || actual < others + limit('characters')) return [];
    const [length, other] = [Math.round(actual), Math.round(others)];
    return [
      {
        place: key.option.place,
        reason: several
          ? `Unexpected keys of ${length} characters on average: the other options have ${other}.`
          : `Unexpected key of ${length} characters: the longest other option has ${other}.`,
        actual: String(length),
        expected: `less than ${Math.ceil(Math.max(others * limit('ratio'), others + limit('characters')))}`,
      },
    ];
  },
};
