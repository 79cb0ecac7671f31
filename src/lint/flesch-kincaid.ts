import { syllable } from 'syllable';
import { words } from '../core/signal/words.ts';

/**
 * Flesch-Kincaid grade of an English text: years of school it takes. 0.39 words a sentence + 11.8 syllables a word - 15.59.
 * Source: docs/formulas.md#reading-grade (Kincaid, Fishburne, Rogers and Chissom 1975).
 */
export function readingGrade(text: string): number {
  const all = words(text);
  const sentences = (all.at(-1)?.sentence ?? 0) + 1;
  const syllables = all.reduce((sum, word) => sum + Math.max(1, syllable(word.text)), 0);
  const count = Math.max(all.length, 1);
  return 0.39 * (count / sentences) + 11.8 * (syllables / count) - 15.59;
}
