import type { Readiness, ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import type { TooLittle } from '../../core/readiness/readiness-report.ts';
import * as m from '../../messages/en/readiness.ts';
import { rich } from '../../messages/rich.ts';
import { domainIn } from '../progress/domain-in.ts';
import { practiceNewHref } from '../shared/links.ts';

interface Props {
  readonly exam: string;
  readonly report: TooLittle;
  readonly blueprint: ReadinessBlueprint;
  readonly result: Readiness;
}

const questions = (count: number): string => m.moreNewQuestions(count);

/** What is missing before a figure is shown, with the way to it. */
export function ReadinessMissing({ exam, report: { exposures, more, domains }, blueprint, result }: Props) {
  return (
    <>
      <p class="lead">{m.notEnoughEvidenceYet(exposures)}</p>
      <p>{m.stillNeeded}</p>
      <ul>
        {domains.map(({ domain, more: own }) => {
          const { name, tasks } = domainIn(blueprint, domain);
          const there = Math.min(own, result.unmet[domain] ?? 0);
          const words = m.inDomain(questions(own), domain);
          return (
            <li key={domain}>
              {there > 0 ? <a href={practiceNewHref(exam, tasks, there)}>{words}</a> : words}, {name}
              {there < own && m.ofThemCanBePracticed(there)}
            </li>
          );
        })}
        {more > 0 && (
          <li>{rich(m.ofAnyDomain(questions(more)), { a: (text) => <a href={practiceNewHref(exam, [], more)}>{text}</a> })}</li>
        )}
      </ul>
    </>
  );
}
