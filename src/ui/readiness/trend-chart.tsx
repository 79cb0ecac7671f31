import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { TrendPoint } from '../../core/readiness/trend.ts';
import { TableBehind } from '../progress/table-behind.tsx';
import { dayWords } from '../shared/day-words.tsx';
import { rangeWords } from './readiness-words.ts';

const WIDTH = 400;
const HEIGHT = 150;
const LEFT = 50;
const TOP = 10;
const BOTTOM = 24;

/** The chance over the questions met, with its band; the words say where it began and where it is. */
export function TrendChart({ trend }: { readonly trend: readonly TrendPoint[] }) {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) return null;
  const across = Math.max(1, last.exposures - first.exposures);
  const x = ({ exposures }: TrendPoint): number => LEFT + ((exposures - first.exposures) / across) * (WIDTH - LEFT - 10);
  const y = (share: number): number => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const upper = trend.map((one) => `${x(one)},${y(one.passRange[1])}`);
  const lower = trend.map((one) => `${x(one)},${y(one.passRange[0])}`).reverse();
  const words = `From ${percent(first.pass)} (${rangeWords(first.passRange)}) after ${first.exposures} questions to ${percent(last.pass)} (${rangeWords(last.passRange)}) after ${last.exposures}.`;
  return (
    <div class="stack">
      <h3>How it went</h3>
      <svg class="trend-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="scale" x1={LEFT} x2={WIDTH - 10} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 6} y={y(share) + 4} text-anchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        <polygon class="band" points={[...upper, ...lower].join(' ')} />
        <polyline class="line" points={trend.map((one) => `${x(one)},${y(one.pass)}`).join(' ')} />
        <circle cx={x(last)} cy={y(last.pass)} r="4" />
        <text x={LEFT} y={HEIGHT - 6}>
          {first.exposures} met, {dayWords(first.day)}
        </text>
        <text x={WIDTH - 10} y={HEIGHT - 6} text-anchor="end">
          {last.exposures} met, {dayWords(last.day)}
        </text>
      </svg>
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
