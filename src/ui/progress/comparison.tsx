import { percent } from '../../core/percent.ts';
import { LEAST_TOLD } from '../../core/stats/least-told.ts';
import { type ArmResult, ENOUGH_AN_ARM, type MarkingComparison } from '../../core/stats/marking-comparison.ts';
import type { Difference } from '../../core/stats/newcombe.ts';
import { wilson } from '../../core/stats/wilson.ts';
import { IntervalChart } from '../shared/interval-chart.tsx';
import { siteHref } from '../shared/links.ts';
import { TableBehind } from './table-behind.tsx';

interface Props {
  readonly comparison: MarkingComparison & { readonly on: boolean; readonly able: number };
}

/** Does marking help? What the learner's own comparison says so far. */
export function Comparison({ comparison }: Props) {
  const { marked, unmarked, difference, on, able } = comparison;
  const waiting = marked.waiting + unmarked.waiting;
  return (
    <section class="stack figures">
      <h2>With or without marking</h2>
      {difference ? (
        <Told difference={difference} marked={marked} unmarked={unmarked} />
      ) : (
        <p>
          Too little yet: {marked.total} of {ENOUGH_AN_ARM} scenarios first met with marking were asked again, and{' '}
          {unmarked.total} of {ENOUGH_AN_ARM} first met without.
        </p>
      )}
      {!difference && able < 2 * ENOUGH_AN_ARM && (
        <p class="small">
          This exam has {able} scenarios to practice so far, twins counted once. The two lots need {2 * ENOUGH_AN_ARM} together,
          so the answer must wait for more questions; the numbers so far are below.
        </p>
      )}
      <p class="small">
        {waiting > 0 &&
          `${waiting} more ${waiting === 1 ? 'waits' : 'wait'} to be asked again, without marking, a day or more after ${waiting === 1 ? 'it was' : 'they were'} met. `}
        {on ? 'The comparison is on' : 'The comparison is off'}; it is switched in the{' '}
        <a href={siteHref('/settings/#compare')}>settings</a>.
      </p>
      <TableBehind
        caption="Scenarios by how they were first met"
        head={['First met', 'Right when asked again', 'Share, 95 % range', 'Waiting', 'Met as the coin said']}
      >
        <Arm name="With marking" arm={marked} />
        <Arm name="Without" arm={unmarked} />
      </TableBehind>
    </section>
  );
}

const points = (x: number): string => `${Math.round(x * 100)}`.replace('-', '−');

function Told({
  difference: { value, low, high },
  marked,
  unmarked,
}: Omit<MarkingComparison, 'difference'> & { readonly difference: Difference }) {
  const shares = `Of what you first met with marking you later got ${percent(marked.right / marked.total)} right, of what you first met without ${percent(unmarked.right / unmarked.total)}.`;
  const words = `The difference is ${points(value)} points, 95 % range ${points(low)} to ${points(high)}.`;
  const verdict =
    low > 0
      ? 'So far, marking helps you.'
      : high < 0
        ? 'So far, you do better without marking.'
        : 'That range includes no difference: it cannot be told yet whether marking helps you.';
  return (
    <>
      <p>
        {shares} {words} {verdict}
      </p>
      <IntervalChart
        words={words}
        value={value}
        low={low}
        high={high}
        from={[-0.5, 'better without']}
        to={[0.5, 'better with marking']}
        mark={[0, 'no difference']}
      />
    </>
  );
}

function Arm({ name, arm: { right, total, waiting, kept } }: { readonly name: string; readonly arm: ArmResult }) {
  const [low, high] = wilson(right, total);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {right} of {total}
      </td>
      <td>{total >= LEAST_TOLD ? `${percent(right / total)}, ${percent(low)} to ${percent(high)}` : '–'}</td>
      <td>{waiting}</td>
      <td>
        {kept} of {total + waiting}
      </td>
    </tr>
  );
}
