import { isAboutOthers } from '../about-others.ts';
import { optionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

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
