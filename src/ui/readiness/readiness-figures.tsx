import type { Readiness, ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { chanceWords, rangeWords, VERDICT } from '../../app/readiness/readiness-words.ts';
import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { Shown } from '../../core/readiness/readiness-report.ts';
import { domainIn } from '../progress/domain-in.ts';
import { TableBehind } from '../progress/table-behind.tsx';
import { IntervalChart } from '../shared/interval-chart.tsx';
import { ReadinessMove } from './readiness-move.tsx';

interface Props {
  readonly exam: string;
  readonly report: Shown;
  readonly blueprint: ReadinessBlueprint;
  readonly result: Readiness;
}

const SCALE = { from: [0, '0 %'], to: [1, '100 %'] } as const;

/** The chance with its range, on exam day too, then the share expected right, by domain as well. */
export function ReadinessFigures({ exam, report, blueprint, result }: Props) {
  const { early, pass, passRange, verdict, share, shareRange, domains, moves, onExamDay, exposures } = report;
  const standard = blueprint.cut.mean;
  const weakest = domains.toSorted((a, b) => a.share - b.share)[0];
  const nameOf = (domain: string): string => domainIn(blueprint, domain).name;
  const chance = chanceWords(pass, passRange);
  return (
    <>
      <p class="lead">
        {early && 'Early: '}
        {VERDICT[verdict]}. The chance of reaching the standard is {chance}.
      </p>
      {onExamDay && <p>On exam day if you stop now: {chanceWords(onExamDay.pass, onExamDay.passRange)}.</p>}
      <IntervalChart
        words={`Chance of reaching the standard: ${chance}.`}
        value={pass}
        low={passRange[0]}
        high={passRange[1]}
        {...SCALE}
        mark={[0.5, 'even odds']}
      />
      <p>
        Expected share right: {percent(share)}, four times of five between {rangeWords(shareRange)}. The standard is taken as
        about {percent(standard)}; the real one is not published. From {exposures} questions met for the first time
        {early && ': with 80 the figure gets steadier'}.{pass >= 0.97 && ' More than 97 % is never said.'}
      </p>
      <ReadinessMove exam={exam} moves={moves} blueprint={blueprint} result={result} />
      {weakest && (
        <p>
          Weakest now: domain {weakest.domain}, {nameOf(weakest.domain)}.
        </p>
      )}
      <h3>By domain</h3>
      <ul class="list">
        {domains.map((one) => (
          <li key={one.domain}>
            <p>
              {one.domain} {nameOf(one.domain)}
            </p>
            <IntervalChart
              words={`Domain ${one.domain}: expected share right ${percent(one.share)}, plausibly ${rangeWords(one.range)}.`}
              value={one.share}
              low={one.range[0]}
              high={one.range[1]}
              {...SCALE}
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
              {one.domain} {nameOf(one.domain)}
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
