import type { Readiness, ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { DomainMove } from '../../core/readiness/what-moves.ts';
import * as m from '../../messages/en/readiness.ts';
import { rich } from '../../messages/rich.ts';
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
        {rich(unmetInMocks > 0 ? m.everyQuestionButMocks : m.everyQuestionWasMet, {
          a: (text) => <a href={siteHref(`/${exam}/mock/`)}>{text}</a>,
        })}
      </p>
    );
  }
  const { domain, questions, narrows } = move;
  const all = left(domain) >= questions;
  const there = Math.min(left(domain), questions);
  return (
    <p>
      {rich(m.whatWouldTellMost(all, questions, there, domain, percent(narrows)), {
        a: (text) => <a href={practiceNewHref(exam, domainIn(blueprint, domain).tasks, there)}>{text}</a>,
      })}
    </p>
  );
}
