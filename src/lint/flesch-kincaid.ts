import { syllable } from 'syllable';
import { words } from '../core/signal/words.ts';

/** Of words met before: a bank says the same ones again and again. */
const known = new Map<string, number>();

function syllablesOf(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = Math.max(1, syllable(word));
  known.set(word, found);
  return found;
}

/**
 * Flesch-Kincaid grade of an English text: years of school it takes. 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * Source: docs/formulas.md#reading-grade (Kincaid, Fishburne, Rogers and Chissom 1975).
 */
export function readingGrade(text: string): number {
  const all = words(text);
  const sentences = (all.at(-1)?.sentence ?? 0) + 1;
  const syllables = all.reduce((sum, word) => sum + syllablesOf(word.text), 0);
  const count = Math.max(all.length, 1);
  return 0.39 * (count / sentences) + 11.8 * (syllables / count) - 15.59;
}
