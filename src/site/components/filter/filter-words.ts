import * as m from '../../../messages/en/site.ts';
/** What is compared: small letters and digits, every word with a space before it. */
export const filterText = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

/** The words that are typed. */
export const typedWords = (typed: string): readonly string[] =>
  filterText(typed)
    .split(' ')
    .filter((word) => word !== '');

/** Whether a text (of `filterText`) has every word typed, each at the beginning of one of its own. */
export const hasWords = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(` ${word}`));

/** How many are left, of how many; `what` names many of them. Nothing while nothing is typed. */
export function leftWords(words: readonly string[], left: number, all: number, what: string): string {
  if (words.length === 0) return '';
  return left === 0 ? m.noneOfTheHasAllOf(all, what) : m.ofLeft(left, all, what);
}
