import { useEffect, useState } from 'preact/hooks';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Shown, TooLittle } from '../../core/readiness/readiness-report.ts';
import type { ReadinessBlueprint, Readiness as Result } from '../../stores/readiness-store.ts';
import { $attempts, $settings } from '../../stores/record-store.ts';
import { practiseNewHref, siteHref } from '../practice/links.ts';
import { useLater } from '../shared/use-later.ts';
import { useStore } from '../shared/use-store.ts';
import { IntervalChart } from './interval-chart.tsx';
import { percent, rangeWords, VERDICT } from './readiness-words.ts';
import { TableBehind } from './table-behind.tsx';
import { TrendChart } from './trend-chart.tsx';

interface Props {
  readonly index: BankIndex;
  readonly blueprint: ReadinessBlueprint;
}

const loadStore = () => import('../../stores/readiness-store.ts');

/** How ready: the chance of reaching the standard with its range, by domain, what would move it, and how it went. */
export function Readiness({ index, blueprint }: Props) {
  const store = useLater(true, loadStore);
  const attempts = useStore($attempts);
  const settings = useStore($settings);
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    if (store) setResult(store.readinessOf(index, blueprint));
  }, [store, index, attempts, settings]);
  return (
    <section class="stack" aria-labelledby="readiness-title">
      <h2 id="readiness-title">How ready you are</h2>
      {!result && <p role="status">Working it out …</p>}
      {result?.report.status === 'too-little' && <Missing exam={index.exam} report={result.report} blueprint={blueprint} />}
      {result?.report.status === 'shown' && <Figures exam={index.exam} report={result.report} blueprint={blueprint} />}
      {result && result.trend.length > 1 && <TrendChart trend={result.trend} />}
      <p class="small">
        <a href={`${siteHref('/method/')}#readiness`}>How this is worked out, and how true it proved</a>
      </p>
    </section>
  );
}

const questions = (count: number): string => `${count} more new ${count === 1 ? 'question' : 'questions'}`;

function Missing({
  exam,
  report,
  blueprint,
}: {
  readonly exam: string;
  readonly report: TooLittle;
  readonly blueprint: ReadinessBlueprint;
}) {
  const { exposures, more, domains } = report;
  return (
    <>
      <p class="lead">
        Not enough evidence yet: {exposures} {exposures === 1 ? 'question' : 'questions'} met for the first time. A figure made
        from so little would be a guess.
      </p>
      <p>Still needed:</p>
      <ul>
        {domains.map(({ domain, more: own }) => (
          <li key={domain}>
            <a href={practiseNewHref(exam, tasksOf(blueprint, domain), own)}>
              {questions(own)} in domain {domain}
            </a>
            , {nameOf(blueprint, domain)}
          </li>
        ))}
        {more > 0 && (
          <li>
            <a href={practiseNewHref(exam, [], more)}>{questions(more)}</a> of any domain
          </li>
        )}
      </ul>
    </>
  );
}

const nameOf = ({ domains }: ReadinessBlueprint, domain: string): string =>
  domains.find(({ id }) => id === domain)?.name ?? domain;
const tasksOf = ({ domains }: ReadinessBlueprint, domain: string): readonly string[] =>
  domains.find(({ id }) => id === domain)?.tasks ?? [];

function Figures({
  exam,
  report,
  blueprint,
}: {
  readonly exam: string;
  readonly report: Shown;
  readonly blueprint: ReadinessBlueprint;
}) {
  const { early, pass, passRange, verdict, share, shareRange, domains, moves, onExamDay, exposures } = report;
  const standard = blueprint.cut.mean;
  const [move] = moves;
  const weakest = domains.toSorted((a, b) => a.share - b.share)[0];
  return (
    <>
      <p class="lead">
        {early && 'Early: '}
        {VERDICT[verdict]}. The chance of reaching the standard is about {percent(pass)}, plausibly {rangeWords(passRange)}.
      </p>
      <IntervalChart
        words={`Chance of reaching the standard: about ${percent(pass)}, plausibly ${rangeWords(passRange)}.`}
        value={pass}
        low={passRange[0]}
        high={passRange[1]}
        from={[0, '0 %']}
        to={[1, '100 %']}
        mark={[0.5, 'even odds']}
      />
      {onExamDay && (
        <p>
          On exam day if you stop now: about {percent(onExamDay.pass)}, plausibly {rangeWords(onExamDay.passRange)}.
        </p>
      )}
      <p>
        Expected share right: {percent(share)}, four times of five between {rangeWords(shareRange)}. The standard is taken as
        about {percent(standard)}; the real one is not published. From {exposures} questions met for the first time
        {early && ': with 80 the figure gets steadier'}.
      </p>
      {move && weakest && (
        <p>
          What would tell most:{' '}
          <a href={practiseNewHref(exam, tasksOf(blueprint, move.domain), move.questions)}>
            {move.questions} new questions in domain {move.domain}
          </a>{' '}
          would narrow the range by about {percent(move.narrows)}. Weakest now: domain {weakest.domain},{' '}
          {nameOf(blueprint, weakest.domain)}.
        </p>
      )}
      <h3>By domain</h3>
      <ul class="list">
        {domains.map((one) => (
          <li key={one.domain}>
            <p>
              {one.domain} {nameOf(blueprint, one.domain)}
            </p>
            <IntervalChart
              words={`Domain ${one.domain}: expected share right ${percent(one.share)}, plausibly ${rangeWords(one.range)}.`}
              value={one.share}
              low={one.range[0]}
              high={one.range[1]}
              from={[0, '0 %']}
              to={[1, '100 %']}
              mark={[standard, `standard ${percent(standard)}`]}
            />
            <p class="small">
              {percent(one.share)} expected right, plausibly {rangeWords(one.range)}; {one.exposures} met for the first time
            </p>
          </li>
        ))}
      </ul>
      <TableBehind
        caption="Expected share right by domain, and by how much 12 new questions there would narrow the whole range"
        head={['Domain', 'Expected', 'Range', 'Met first', '12 more narrow by']}
      >
        {domains.map((one) => (
          <tr key={one.domain}>
            <th scope="row">
              {one.domain} {nameOf(blueprint, one.domain)}
            </th>
            <td>{percent(one.share)}</td>
            <td>{rangeWords(one.range)}</td>
            <td>{one.exposures}</td>
            <td>{percent(moves.find(({ domain }) => domain === one.domain)?.narrows ?? 0)}</td>
          </tr>
        ))}
      </TableBehind>
    </>
  );
}
