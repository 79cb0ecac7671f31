/** How many results are shown: more is typing on, not scrolling. */
export const MOST_SHOWN = 30;

/** How many were found, in words; nothing while nothing is typed. */
export function findCount(query: string, found: number): string {
  if (query.trim() === '') return '';
  if (found === 0) return 'Nothing found. Try fewer or other words.';
  if (found === 1) return '1 result';
  return found > MOST_SHOWN ? `The best ${MOST_SHOWN} of ${found} results` : `${found} results`;
}
