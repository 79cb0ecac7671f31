import { isAboutOthers } from '../about-others.ts';
import { optionForm } from '../option-form.ts';
import { keysAndDistractors, type OptionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

const ABSOLUTE = new Set(
  (
    'always never none nobody nothing only must completely entirely totally absolutely wholly solely exclusively impossible cannot ' +
    'guarantee guarantees guaranteed perfectly invariably'
  ).split(' '),
);
/** How much something is done to ("Put all pages into the prompt") is no claim; in a claim these are absolute. */
const AMOUNTS = new Set(['all', 'every']);
const TIMES =
  /^(?:day|night|morning|week|month|quarter|year|hour|minute|second|time|few|other|\d.*|two|three|four|five|six|ten)s?$/;

function absoluteWord(one: OptionWords): string | undefined {
  const { words } = one;
  const strong = words.find(({ text }) => ABSOLUTE.has(text));
  if (strong !== undefined) return strong.text;
  const form = optionForm(one);
  if (form !== 'sentence' && !AMOUNTS.has(words[0]?.text ?? '')) return undefined;
  return words.find(({ text }, at) => (text === 'all' || text === 'every') && !TIMES.test(words[at + 1]?.text ?? ''))?.text;
}

export const absoluteWords: QuestionRule = {
  id: 'absolute-words',
  severity: 'warning',
  check(question) {
    const parts = keysAndDistractors(question);
    if (parts === undefined || parts.keys.some((key) => absoluteWord(key) !== undefined)) return [];
    return parts.distractors.flatMap((one): Finding[] => {
      const word = absoluteWord(one);
      // "None of the above" has a rule of its own.
      if (word === undefined || isAboutOthers(question, one.option.plain)) return [];
      return [
        {
          place: one.option.place,
          reason: `Unexpected \`${word}\` in a wrong option, while no key has an absolute word.`,
          actual: word,
          expected: 'wrong options as careful as the key',
        },
      ];
    });
  },
};
