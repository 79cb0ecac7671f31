import type { Readiness, ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { Shown } from '../../core/readiness/readiness-report.ts';
import * as m from '../../messages/en/readiness.ts';
import { chanceWords, rangeWords, VERDICT } from '../../messages/en/readiness-words.ts';
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
      <p class="lead">{m.theChanceOfReachingTheStandard(early, VERDICT[verdict], chance)}</p>
      {onExamDay && <p>{m.onExamDayIfYouStop(chanceWords(onExamDay.pass, onExamDay.passRange))}</p>}
      <IntervalChart
        words={m.chanceOfReachingTheStandard(chance)}
        value={pass}
        low={passRange[0]}
        high={passRange[1]}
        {...SCALE}
        mark={[0.5, m.evenOdds]}
      />
      <p>{m.expectedShareRight(percent(share), rangeWords(shareRange), percent(standard), exposures, early, pass)}</p>
      <ReadinessMove exam={exam} moves={moves} blueprint={blueprint} result={result} />
      {weakest && <p>{m.weakestNow(weakest.domain, nameOf(weakest.domain))}</p>}
      <h3>{m.byDomain}</h3>
      <ul class="list">
        {domains.map((one) => (
          <li key={one.domain}>
            <p>
              {one.domain} {nameOf(one.domain)}
            </p>
            <IntervalChart
              words={m.domain(one.domain, percent(one.share), rangeWords(one.range))}
              value={one.share}
              low={one.range[0]}
              high={one.range[1]}
              {...SCALE}
              mark={[standard, m.standard(percent(standard))]}
            />
            <p class="small">{m.expectedRight(percent(one.share), rangeWords(one.range), one.exposures)}</p>
          </li>
        ))}
      </ul>
      <TableBehind
        caption={m.expectedShareRightByDomain}
        head={[m.domainLabel, m.expected, m.range, m.metFirst, '12 more narrow by']}
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
