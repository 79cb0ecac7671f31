import { questionTexts } from '../question-texts.ts';
import { REGISTER_PHRASES, REGISTER_WORDS } from '../register-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

const WORD = /[\p{L}]+(?:['’]\p{L}+)*/gu;

/** What stands out in a text, with the better word. */
function standsOut(text: string): readonly { readonly actual: string; readonly better: string }[] {
  const words = [...text.matchAll(WORD)].flatMap(([actual]) => {
    const better = REGISTER_WORDS.get(actual.toLowerCase().replace('’', "'"));
    return better === undefined ? [] : [{ actual, better }];
  });
  const phrases = REGISTER_PHRASES.flatMap(([pattern, better]) =>
    [...text.matchAll(pattern)].map(([actual]) => ({ actual, better })),
  );
  return [...words, ...phrases];
}

/**
 * Questions are in plain US English, as the exam is: no British spellings, no archaic or foreign turns. Looked at are scenario, lead-in, options,
 * rationales and explanation of exams whose `lang` is `en`; words in code are not. The words stand in `lint/register-words.ts`.
 *
 * Why: a candidate who learns "organise" and "shall" here looks for them on the exam, and a sentence nobody would write there takes time to read.
 *
 * Wrong:
 * ```markdown scenario
 * An insurer wants a customised assistant that shall answer from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness} and each answer :signal[must name the clause]{#cites-sources}. The
 * company owns :decoy[two terabytes of transcripts]{#proprietary-data}.
 * ```
 *
 * Right:
 * ```markdown scenario
 * An insurer wants a customized assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness} and each answer :signal[must name the clause]{#cites-sources}. The
 * company owns :decoy[two terabytes of transcripts]{#proprietary-data}.
 * ```
 *
 * Mend: write the better word; where a text quotes a customer who writes so, allow the rule with that reason.
 */
export const register: QuestionRule = {
  id: 'register',
  severity: 'warning',
  check(question, { blueprint }) {
    if (blueprint !== undefined && !/^en\b/i.test(blueprint.lang)) return [];
    const told = new Set<string>();
    return questionTexts(question).flatMap(({ text, placeOf }) =>
      standsOut(text).flatMap(({ actual, better }): Finding[] => {
        if (told.has(actual.toLowerCase())) return [];
        told.add(actual.toLowerCase());
        return [
          {
            place: placeOf(actual),
            reason: `Unexpected \`${actual}\`, expected plain US English.`,
            actual,
            expected: better,
            hint: `write ${better}`,
          },
        ];
      }),
    );
  },
};
