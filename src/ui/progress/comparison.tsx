import { percent } from '../../core/percent.ts';
import { LEAST_TOLD } from '../../core/stats/least-told.ts';
import { type ArmResult, ENOUGH_AN_ARM, type MarkingComparison } from '../../core/stats/marking-comparison.ts';
import type { Difference } from '../../core/stats/newcombe.ts';
import { wilson } from '../../core/stats/wilson.ts';
import * as m from '../../messages/en/progress.ts';
import { rich } from '../../messages/rich.ts';
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
      <h2>{m.withOrWithoutMarking}</h2>
      {difference ? (
        <Told difference={difference} marked={marked} unmarked={unmarked} />
      ) : (
        <p>{m.tooLittleYet(marked.total, ENOUGH_AN_ARM, unmarked.total)}</p>
      )}
      {!difference && able < 2 * ENOUGH_AN_ARM && (
        <p class="small">{m.thisExamHasScenariosToPractice(able, 2 * ENOUGH_AN_ARM)}</p>
      )}
      <p class="small">
        {rich(m.moreToBeAskedAgain(waiting, on), { a: (text) => <a href={siteHref('/settings/#compare')}>{text}</a> })}
      </p>
      <TableBehind
        caption={m.scenariosByHowTheyWereFirst}
        head={[m.firstMet, m.rightWhenAskedAgain, m.share, m.waiting, m.metAsTheCoinSaid]}
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
  const shares = m.ofWhatYouFirstMetWith(percent(marked.right / marked.total), percent(unmarked.right / unmarked.total));
  const words = m.theDifferenceIsPoints(points(value), points(low), points(high));
  const verdict = low > 0 ? m.soFar : high < 0 ? m.soFarYou : m.thatRangeIncludesNoDifference;
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
        from={[-0.5, m.betterWithout]}
        to={[0.5, m.betterWithMarking]}
        mark={[0, m.noDifference]}
      />
    </>
  );
}

function Arm({ name, arm: { right, total, waiting, kept } }: { readonly name: string; readonly arm: ArmResult }) {
  const [low, high] = wilson(right, total);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{m.ofRight(right, total)}</td>
      <td>{total >= LEAST_TOLD ? m.to(percent(right / total), percent(low), percent(high)) : '–'}</td>
      <td>{waiting}</td>
      <td>{m.ofKept(kept, total + waiting)}</td>
    </tr>
  );
}
