import type { Readiness, ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { DomainMove } from '../../core/readiness/what-moves.ts';
import { domainIn } from '../progress/domain-in.ts';
import { practiceNewHref, siteHref } from '../shared/links.ts';

interface Props {
  readonly exam: string;
  readonly moves: readonly DomainMove[];
  readonly blueprint: ReadinessBlueprint;
  readonly result: Readiness;
}

/** What would make the range narrower most, of what there still is to do. */
export function ReadinessMove({ exam, moves, blueprint, result: { unmet, unmetInMocks } }: Props) {
  const left = (domain: string): number => unmet[domain] ?? 0;
  const move = moves.find(({ domain, narrows }) => left(domain) > 0 && narrows >= 0.005);
  if (!move) {
    if (moves.some(({ domain }) => left(domain) > 0)) return null;
    return (
      <p>
        Every question for practice was met: only new ones would tell more
        {unmetInMocks > 0 ? (
          <>
            , and <a href={siteHref(`/${exam}/mock/`)}>mock exams</a> have some.
          </>
        ) : (
          '.'
        )}
      </p>
    );
  }
  const { domain, questions, narrows } = move;
  const all = left(domain) >= questions;
  const there = Math.min(left(domain), questions);
  return (
    <p>
      What would tell most:{' '}
      <a href={practiceNewHref(exam, domainIn(blueprint, domain).tasks, there)}>
        {all ? `${questions} new questions` : `the last ${there === 1 ? 'new question' : `${there} new questions`}`} in domain{' '}
        {domain}
      </a>
      {all ? ` would narrow the range by about ${percent(narrows)}.` : '.'}
    </p>
  );
}
