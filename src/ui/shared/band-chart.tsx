import { unbrokenPercent as percent } from '../../core/percent.ts';

/** A share with its range, at a place along the line. */
interface BandPoint {
  readonly at: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

interface Props {
  /** The whole in one sentence, for who does not see it. */
  readonly words: string;
  readonly points: readonly [BandPoint, ...BandPoint[]];
  /** What stands under the first and the last point. */
  readonly from: string;
  readonly to: string;
}

const WIDTH = 400;
const HEIGHT = 150;
const LEFT = 50;
const TOP = 10;
const BOTTOM = 24;
const RIGHT = 10;

/** Shares over time, from 0 to 100 %, with their band. One alone is a point with its range. */
export function BandChart({ words, points, from, to }: Props) {
  const [first, last] = [points[0], points.at(-1) ?? points[0]];
  const across = last.at - first.at;
  const x = ({ at }: BandPoint): number => LEFT + (across === 0 ? 0.5 : (at - first.at) / across) * (WIDTH - LEFT - RIGHT);
  const y = (share: number): number => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const upper = points.map((one) => `${x(one)},${y(one.high)}`);
  const lower = points.map((one) => `${x(one)},${y(one.low)}`).reverse();
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line class="scale" x1={LEFT} x2={WIDTH - RIGHT} y1={y(share)} y2={y(share)} />
          <text x={LEFT - 6} y={y(share) + 4} text-anchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {points.length === 1 ? (
        <line class="band" x1={x(first)} x2={x(first)} y1={y(first.low)} y2={y(first.high)} />
      ) : (
        <polygon class="band" points={[...upper, ...lower].join(' ')} />
      )}
      <polyline class="line" points={points.map((one) => `${x(one)},${y(one.share)}`).join(' ')} />
      <circle cx={x(last)} cy={y(last.share)} r="4" />
      <text x={LEFT} y={HEIGHT - 6}>
        {from}
      </text>
      {to !== from && (
        <text x={WIDTH - RIGHT} y={HEIGHT - 6} text-anchor="end">
          {to}
        </text>
      )}
    </svg>
  );
}
