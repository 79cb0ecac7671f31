import { stepIn, stepText } from '../../app/today/way.ts';
import type { Step } from '../../messages/en/piece-words.ts';
import { siteHref } from '../shared/links.ts';

function queryOf(step: Step): readonly (readonly [string, string])[] {
  switch (step.kind) {
    case 'review':
      return [
        ['review', 'family'],
        ['count', String(step.count)],
      ];
    case 'hardest':
      return [
        ['review', 'hardest'],
        ['count', String(step.count)],
      ];
    case 'new':
      return [
        ['which', 'unseen'],
        ['count', String(step.count)],
        ['task', step.task],
      ];
    case 'mock':
      return [['length', step.size]];
    case 'lesson':
      return [];
  }
}

const thenOf = (later: readonly Step[]): readonly (readonly [string, string])[] => {
  const texts = later.map(stepText);
  // Also where nothing follows: the end of the piece then leads back to the day.
  return (texts.length > 0 ? texts : ['']).map((text) => ['then', text] as const);
};

const address = (path: string, query: readonly (readonly [string, string])[]): string =>
  `${siteHref(path)}?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;

/** Where a piece of the day is done, and what comes after it. */
export function pieceHref(exam: string, step: Step, later: readonly Step[] = []): string {
  const page = step.kind === 'lesson' ? `lessons/${step.lesson}` : step.kind === 'mock' ? 'mock' : 'practice';
  return address(`/${exam}/${page}/`, [...queryOf(step), ...thenOf(later)]);
}

/** Where an open practice goes on, and what comes after it. */
export const sessionHref = (exam: string, session: string, later: readonly Step[]): string =>
  `${address(`/${exam}/practice/`, thenOf(later))}#${session}`;

/** What the address says comes next on this day; undefined where the page is none of today's. */
export function nextIn(query: URLSearchParams): { readonly next: Step | undefined; readonly later: readonly Step[] } | undefined {
  const texts = query.getAll('then');
  if (texts.length === 0) return undefined;
  const [next, ...later] = texts.flatMap((text) => stepIn(text) ?? []);
  return { next, later };
}
