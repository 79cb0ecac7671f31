import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { TrendPoint } from '../../core/readiness/trend.ts';
import { dayWords } from '../../messages/day-words.ts';
import * as m from '../../messages/en/readiness.ts';
import { rangeWords } from '../../messages/en/readiness-words.ts';
import { TableBehind } from '../progress/table-behind.tsx';
import { BandChart } from '../shared/band-chart.tsx';

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
  const words = m.from(
    percent(first.pass),
    rangeWords(first.passRange),
    first.exposures,
    percent(last.pass),
    rangeWords(last.passRange),
    last.exposures,
  );
  return (
    <div class="stack">
      <h3>{m.howItWent}</h3>
      <BandChart words={words} points={[first, ...rest]} from={m.met(first.exposures)} to={m.met(last.exposures)} />
      <p class="small">{words}</p>
      <TableBehind caption={m.chanceOfReachingTheStandardOver} head={[m.metFirst, m.day, m.chance, m.range]}>
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
