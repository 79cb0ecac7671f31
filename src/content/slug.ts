import anyAscii from 'any-ascii';
import { trimEnds } from '../core/trim-ends.ts';

/** Characters of a name; file systems and people want them short. */
const LONGEST = 60;

/** Words of any script in Latin letters and other signs of ASCII. */
export const latinOf = (words: string): string => anyAscii(words.normalize('NFKC'));

/** Words of any script as small Latin letters and digits with hyphens between: a file's name, an id. Empty where there is neither. */
export function slugOf(words: string): string {
  const latin = latinOf(words.replace(/['’]/g, '')).toLowerCase();
  return trimEnds(trimEnds(latin.replace(/[^a-z0-9]+/g, '-'), /-/).slice(0, LONGEST), /-/);
}
