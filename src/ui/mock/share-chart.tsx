import { percent } from '../../core/percent.ts';
import * as m from '../../messages/en/mock.ts';
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
    words={m.rightRange(percent(share), percent(low), percent(high), percent(standard))}
    value={share}
    low={low}
    high={high}
    from={[0, '0 %']}
    to={[1, '100 %']}
    mark={[standard, m.standard(percent(standard))]}
  />
);
