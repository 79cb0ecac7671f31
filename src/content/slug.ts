import anyAscii from 'any-ascii';
import { trimEnds } from '../core/trim-ends.ts';

/** Characters of a name; file systems and people want them short. */
const LONGEST = 60;

/** Words of any script in Latin letters and other signs of ASCII. */
export const latinOf = (words: string): string => anyAscii(words.normalize('NFKC'));

/** Words of any script as small Latin letters and digits with hyphens between: a file's name, an id. Empty where there is neither. */
export function slugOf(words: string): string {
  const latin = latinOf(words.replace(/['’]/g, '')).toLowerCase();
  const slug = trimEnds(latin.replace(/[^a-z0-9]+/g, '-'), /-/);
  // No half of a word at the end, unless there would be little left.
  const end = slug.length > LONGEST ? slug.lastIndexOf('-', LONGEST) : slug.length;
  return slug.slice(0, end > LONGEST / 2 ? end : LONGEST);
}
