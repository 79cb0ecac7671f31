import { isAboutOthers } from '../about-others.ts';
import { optionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

/**
 * No option speaks of the other options: no "all of the above", "none of these", "both A and B".
 *
 * Why: whoever knows that two options are right has the key without knowing the third, and "none of these" shows only what somebody does
 * not know. Options are shown in another order each time, so "A and C" names nothing.
 *
 * Wrong:
 * ```markdown answer
 * - [x] [Retrieve the clauses](rag) at request time.
 *   > Retrieval reads what is current and can quote the clause it used.
 * - [ ] [Fine-tune a model](fine-tuning) every week.
 *   > Each training run freezes the documents of that day, and no clause is named.
 * - [ ] [Put all policies](prompting) into one long prompt.
 *   > The policies do not fit into one prompt, and the model would still not name a clause.
 * - [ ] None of the above.
 *   > Retrieval at request time meets both needs, so one of the options is right.
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
 * Mend: write an option that stands for itself; where several are right, make it a multiple response question.
 */
export const allOfTheAbove: QuestionRule = {
  id: 'all-of-the-above',
  severity: 'error',
  check(question) {
    return optionWords(question).flatMap(({ option }): Finding[] => {
      if (!isAboutOthers(question, option.plain)) return [];
      return [
        {
          place: option.place,
          reason: `Unexpected \`${option.plain.slice(0, 60)}\`: an option about other options, expected one that stands for itself.`,
          actual: option.plain,
          expected: 'an option that can be read alone',
        },
      ];
    });
  },
};
