import { stepWords } from '../../messages/en/piece-words.ts';
import * as m from '../../messages/en/today.ts';
import { siteHref } from '../shared/links.ts';
import { nextIn, pieceHref } from './piece-href.ts';

/** What comes next on this day, as the address says; null where the page is none of today's. */
export function NextStep({ exam }: { readonly exam: string }) {
  const way = nextIn(new URLSearchParams(location.search));
  if (!way) return null;
  return way.next ? (
    <a class="button primary" href={pieceHref(exam, way.next, way.later)}>
      {m.nextStepWords(stepWords(way.next))}
    </a>
  ) : (
    <a class="button primary" href={siteHref('/')}>
      {m.backToToday}
    </a>
  );
}
