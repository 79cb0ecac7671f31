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

export const register: QuestionRule = {
  id: 'register',
  severity: 'warning',
  check(question, { blueprint }) {
    if (blueprint !== undefined && !/^en\b/i.test(blueprint.lang)) return [];
    const reported = new Set<string>();
    return questionTexts(question).flatMap(({ text, placeOf }) =>
      standsOut(text).flatMap(({ actual, better }): Finding[] => {
        if (reported.has(actual.toLowerCase())) return [];
        reported.add(actual.toLowerCase());
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
