import { percent } from '../shared/result-words.ts';

interface Props {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly standard: number;
}

const WIDTH = 400;
const at = (share: number): number => 10 + share * (WIDTH - 20);

/** A share with its range against the standard, on a line from 0 to 100 %. The sentence beside it says the same. */
export function ShareChart({ share, low, high, standard }: Props) {
  const words = `${percent(share)} right, range ${percent(low)} to ${percent(high)}, assumed standard ${percent(standard)}`;
  return (
    <svg class="share-chart" viewBox={`0 0 ${WIDTH} 64`} role="img" aria-label={words}>
      <line x1={at(0)} x2={at(1)} y1="34" y2="34" stroke="var(--line-strong)" stroke-width="1" />
      <line
        x1={at(low)}
        x2={at(high)}
        y1="34"
        y2="34"
        stroke="var(--ink)"
        stroke-width="6"
        stroke-linecap="round"
        opacity="0.45"
      />
      <circle cx={at(share)} cy="34" r="6" fill="var(--ink)" />
      <line x1={at(standard)} x2={at(standard)} y1="20" y2="48" stroke="var(--accent)" stroke-width="2" stroke-dasharray="4 3" />
      <text x={at(standard)} y="14" text-anchor="middle">
        standard {percent(standard)}
      </text>
      <text x={at(0)} y="60">
        0 %
      </text>
      <text x={at(1)} y="60" text-anchor="end">
        100 %
      </text>
    </svg>
  );
}
