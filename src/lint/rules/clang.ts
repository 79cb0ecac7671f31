import type { ExamBlueprint } from '../../core/exam/blueprint.ts';
import { words } from '../../core/signal/words.ts';
import { keysAndDistractors, lightStem, type OptionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

/** Words any question may have anywhere: an option that repeats one of them echoes nothing. */
const EVERYDAY = new Set(
  (
    'each every all any both other one two three first second next new old own same way good best better well large small use used need ' +
    'want make give take get put keep let work time day part kind thing number not no never more most less least only also once after ' +
    'before without between through while question answer approach step method option solution service system company customer user team ' +
    'data model'
  )
    .split(' ')
    .map(lightStem),
);

/** How often each stem stands in the text of a question. */
function countStems(words: readonly { readonly text: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of words) {
    const stem = lightStem(text);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** Words of services the stem names: "Acme Ledger" there and "Acme Ledger Audit" here is how these things are called. */
function serviceStems(text: string, blueprint: ExamBlueprint | undefined): ReadonlySet<string> {
  const named = (blueprint?.servicesInScope ?? []).flatMap(({ name, aliases }) =>
    [name, ...aliases].filter((one) => text.includes(one)),
  );
  return new Set(named.flatMap((name) => words(name).map((word) => lightStem(word.text))));
}

export const clang: QuestionRule = {
  id: 'clang',
  severity: 'warning',
  limits: { rare: { default: 2, milder: 'lower', what: 'times a word stands in a stem: up to here it is rare' } },
  check(question, { limit, blueprint }) {
    const parts = keysAndDistractors(question);
    if (parts === undefined) return [];
    const { keys, distractors } = parts;
    const { text, contentWords } = stemFacts(question);
    const counts = countStems(contentWords);
    const services = serviceStems(text, blueprint);
    /** The words of the stem that an option repeats and none of the others has. */
    const echoes = ({ stems }: OptionWords, others: readonly OptionWords[]): readonly string[] =>
      [...stems].filter(
        (stem) =>
          counts.has(stem) && !EVERYDAY.has(stem) && !services.has(stem) && !others.some((other) => other.stems.has(stem)),
      );
    const most = Math.max(...distractors.map((one) => echoes(one, keys).length), 0);
    return keys.flatMap((key): Finding[] => {
      const own = echoes(key, distractors).filter((stem) => (counts.get(stem) ?? 0) <= limit('rare'));
      if (own.length <= most) return [];
      const said = key.words.filter(({ text }) => own.includes(lightStem(text))).map(({ text }) => text);
      const actual = [...new Set(said)].join(', ');
      return [
        {
          place: key.option.place,
          reason: `Unexpected \`${actual}\`: of all options only a key repeats ${own.length > 1 ? 'these words' : 'this word'} of the stem.`,
          actual,
          expected: 'another word, or distractors that repeat as much of the stem',
        },
      ];
    });
  },
};
