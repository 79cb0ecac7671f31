interface Props {
  /** The whole in one sentence, for who does not see it. */
  readonly words: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Ends of the scale, and what stands under them. What lies beyond is drawn at its end. */
  readonly from: readonly [at: number, words: string];
  readonly to: readonly [at: number, words: string];
  /** A place on the scale to compare with, named above it. */
  readonly mark: readonly [at: number, words: string];
}

const WIDTH = 400;
const EDGE = 10;

/** An estimate with its range on a line. The sentence beside it says the same. */
export function IntervalChart({ words, value, low, high, from, to, mark }: Props) {
  const at = (x: number): number => {
    const share = (x - from[0]) / (to[0] - from[0]);
    return EDGE + Math.min(1, Math.max(0, share)) * (WIDTH - 2 * EDGE);
  };
  const anchor = at(mark[0]) < 60 ? 'start' : at(mark[0]) > WIDTH - 60 ? 'end' : 'middle';
  return (
    <svg class="interval-chart" viewBox={`0 0 ${WIDTH} 64`} role="img" aria-label={words}>
      <line class="scale" x1={EDGE} x2={WIDTH - EDGE} y1="34" y2="34" />
      <line class="compare" x1={at(mark[0])} x2={at(mark[0])} y1="20" y2="48" />
      <line class="range" x1={at(low)} x2={at(high)} y1="34" y2="34" />
      <circle cx={at(value)} cy="34" r="6" />
      <text x={at(mark[0])} y="14" text-anchor={anchor}>
        {mark[1]}
      </text>
      <text x={EDGE} y="61">
        {from[1]}
      </text>
      <text x={WIDTH - EDGE} y="61" text-anchor="end">
        {to[1]}
      </text>
    </svg>
  );
}
