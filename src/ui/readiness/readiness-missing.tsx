import type { Readiness, ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import type { TooLittle } from '../../core/readiness/readiness-report.ts';
import { domainIn } from '../progress/domain-in.ts';
import { practiceNewHref } from '../shared/links.ts';

interface Props {
  readonly exam: string;
  readonly report: TooLittle;
  readonly blueprint: ReadinessBlueprint;
  readonly result: Readiness;
}

const questions = (count: number): string => `${count} more new ${count === 1 ? 'question' : 'questions'}`;

/** What is missing before a figure is shown, with the way to it. */
export function ReadinessMissing({ exam, report: { exposures, more, domains }, blueprint, result }: Props) {
  return (
    <>
      <p class="lead">
        Not enough evidence yet: {exposures} {exposures === 1 ? 'question' : 'questions'} met for the first time. A figure made
        from so little would be a guess.
      </p>
      <p>Still needed:</p>
      <ul>
        {domains.map(({ domain, more: own }) => {
          const { name, tasks } = domainIn(blueprint, domain);
          const there = Math.min(own, result.unmet[domain] ?? 0);
          const words = `${questions(own)} in domain ${domain}`;
          return (
            <li key={domain}>
              {there > 0 ? <a href={practiceNewHref(exam, tasks, there)}>{words}</a> : words}, {name}
              {there < own && `: ${there} of them can be practiced, only a mock exam may have more`}
            </li>
          );
        })}
        {more > 0 && (
          <li>
            <a href={practiceNewHref(exam, [], more)}>{questions(more)}</a> of any domain
          </li>
        )}
      </ul>
    </>
  );
}
