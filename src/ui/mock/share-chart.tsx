import { percent } from '../../core/percent.ts';
import { IntervalChart } from '../shared/interval-chart.tsx';

interface Props {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly standard: number;
}

/** A share with its range against the standard, on a line from 0 to 100 %. */
export const ShareChart = ({ share, low, high, standard }: Props) => (
  <IntervalChart
    words={`${percent(share)} right, range ${percent(low)} to ${percent(high)}, assumed standard ${percent(standard)}`}
    value={share}
    low={low}
    high={high}
    from={[0, '0 %']}
    to={[1, '100 %']}
    mark={[standard, `standard ${percent(standard)}`]}
  />
);
