import type { AuthoredQuestion } from '../content/parse/authored.ts';
import { words } from '../core/signal/words.ts';
import { type Choice, credit } from './choices.ts';

/** Words that leave no exception: people who know tests avoid options with them. */
const ABSOLUTE = new Set(
  'always never only all every none any entirely completely solely exclusively cannot impossible'.split(' '),
);

/** Scores options by themselves, the stem unseen; whoever guesses so takes one of the highest. */
type Guesser = (options: readonly string[]) => readonly number[];

const length: Guesser = (options) => options.map((option) => option.length);

/** How often an option's content words stand in the others: distractors are often made by changing a part of the key. */
const sharedWords: Guesser = (options) => {
  const sets = options.map((option) => new Set(words(option).flatMap(({ text, content }) => (content ? [text] : []))));
  return sets.map((own, at) =>
    sets.reduce((sum, other, n) => (n === at ? sum : sum + [...own].filter((word) => other.has(word)).length), 0),
  );
};

const noAbsolutes: Guesser = (options) => options.map((option) => (words(option).some(({ text }) => ABSOLUTE.has(text)) ? 0 : 1));

/** All of them in turn: without absolute words, then most shared words, then the longest. */
const together: Guesser = (options) => {
  const [first, second, third] = [noAbsolutes(options), sharedWords(options), length(options)];
  return options.map((_, at) => 1e8 * (first[at] ?? 0) + 1e4 * (second[at] ?? 0) + Math.min(third[at] ?? 0, 1e4 - 1));
};

/** Ways to guess without reading the stem. */
export const GUESSERS: readonly { readonly name: string; readonly guess: Guesser }[] = [
  { name: 'the longest', guess: length },
  { name: 'the one that shares most words with the others', guess: sharedWords },
  { name: 'one without absolute words', guess: noAbsolutes },
  { name: 'without absolute words, then most shared words, then longest', guess: together },
];

const known = new WeakMap<AuthoredQuestion, readonly number[]>();

/** What each of the guessers earns with a question, 0..1; kept as long as its file is unchanged. */
export function guessed({ question, options, key }: Choice): readonly number[] {
  const credits = known.get(question.authored) ?? GUESSERS.map(({ guess }) => credit(guess(options), key));
  known.set(question.authored, credits);
  return credits;
}
