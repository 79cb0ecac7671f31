import * as m from '../../messages/en/find.ts';
/** How many results are shown: more is typing on, not scrolling. */
export const MOST_SHOWN = 30;

/** How many were found, in words; nothing while nothing is typed. */
export function findCount(query: string, found: number): string {
  if (query.trim() === '') return '';
  if (found === 0) return m.nothingFound;
  if (found === 1) return '1 result';
  return found > MOST_SHOWN ? m.theBestOfResults(MOST_SHOWN, found) : m.results(found);
}
