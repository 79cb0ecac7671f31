import { rangeWords } from '../../app/readiness/readiness-words.ts';
import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { TrendPoint } from '../../core/readiness/trend.ts';
import { TableBehind } from '../progress/table-behind.tsx';
import { BandChart } from '../shared/band-chart.tsx';
import { dayWords } from '../shared/day-words.tsx';

/** The chance over the questions met, with its band; the words say where it began and where it is. */
export function TrendChart({ trend }: { readonly trend: readonly TrendPoint[] }) {
  const [first, ...rest] = trend.map((one) => ({
    ...one,
    at: one.exposures,
    share: one.pass,
    low: one.passRange[0],
    high: one.passRange[1],
  }));
  const last = rest.at(-1);
  if (!first || !last) return null;
  const words = `From ${percent(first.pass)} (${rangeWords(first.passRange)}) after ${first.exposures} questions to ${percent(last.pass)} (${rangeWords(last.passRange)}) after ${last.exposures}.`;
  return (
    <div class="stack">
      <h3>How it went</h3>
      <BandChart
        words={words}
        points={[first, ...rest]}
        from={`${first.exposures} met, ${dayWords(first.day)}`}
        to={`${last.exposures} met, ${dayWords(last.day)}`}
      />
      <p class="small">{words}</p>
      <TableBehind caption="Chance of reaching the standard over time" head={['Met first', 'Day', 'Chance', 'Range']}>
        {trend.map((one) => (
          <tr key={one.exposures}>
            <th scope="row">{one.exposures}</th>
            <td>{dayWords(one.day)}</td>
            <td>{percent(one.pass)}</td>
            <td>{rangeWords(one.passRange)}</td>
          </tr>
        ))}
      </TableBehind>
    </div>
  );
}
