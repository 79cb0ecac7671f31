import type { Word } from '../../core/signal/words.ts';
import { optionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

const VAGUE = new Set(
  (
    'often usually sometimes frequently infrequently generally typically normally occasionally rarely seldom commonly mostly possibly ' +
    'probably perhaps maybe may might'
  ).split(' '),
);
/** "More often than now", "how often": a comparison or a measure says something definite. */
const MEASURES = new Set(['more', 'less', 'most', 'least', 'how', 'as', 'too', 'so']);
/** "Rarely used files", "infrequently accessed objects": names of a kind of data, if no verb stands before them. */
const OF_A_KIND = /^(?:frequently|infrequently|rarely|commonly|normally)$/;
const BE = /^(?:is|are|was|were|be|been|being|gets?)$/;

/** May is a month in "in May", "May 2026"; at the start of an option only a number tells. */
function isMonth(plain: string, word: Word, next: Word | undefined): boolean {
  if (word.text !== 'may' || plain[word.start] !== 'M') return false;
  return word.start > 0 || /^\d/.test(next?.text ?? '');
}

function vagueWord(plain: string, words: readonly Word[]): Word | undefined {
  return words.find((word, at) => {
    if (!VAGUE.has(word.text)) return false;
    const before = words[at - 1]?.text ?? '';
    const next = words[at + 1];
    if (MEASURES.has(before) || isMonth(plain, word, next)) return false;
    return !(OF_A_KIND.test(word.text) && /(?:ed|ing)$/.test(next?.text ?? '') && !BE.test(before));
  });
}

export const vagueWords: QuestionRule = {
  id: 'vague-words',
  severity: 'warning',
  check(question) {
    return optionWords(question).flatMap(({ option, words }): Finding[] => {
      const word = vagueWord(option.plain, words);
      if (word === undefined) return [];
      const actual = option.plain.slice(word.start, word.end);
      return [
        {
          place: option.place,
          reason: `Unexpected \`${actual}\` in an option, expected how often or when.`,
          actual,
          expected: 'a number, a condition, or no such word',
        },
      ];
    });
  },
};
