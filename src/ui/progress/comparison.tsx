import { percent } from '../../core/percent.ts';
import { LEAST_ALONE, leastShown } from '../../core/stats/comparison-plan.ts';
import type { ArmCount, MarkingComparison, Outcome } from '../../core/stats/marking-comparison.ts';
import * as m from '../../messages/en/progress.ts';
import { rich } from '../../messages/rich.ts';
import { IntervalChart } from '../shared/interval-chart.tsx';
import { siteHref } from '../shared/links.ts';
import { TableBehind } from './table-behind.tsx';

interface Props {
  readonly comparison: MarkingComparison & { readonly on: boolean; readonly planned: number; readonly pairsLeft: number };
}

/** Does marking help? What the learner's own comparison says, at its looks; between them only how far it is. */
export function Comparison({ comparison }: Props) {
  const { arms, outcome, on } = comparison;
  const standing = outcome ? m.theComparisonHasEnded : on ? m.theComparisonIsOn : m.theComparisonIsOff;
  return (
    <section class="stack figures">
      <h2>{m.withOrWithoutMarking}</h2>
      {outcome ? <Told outcome={outcome} /> : <UntilALook comparison={comparison} />}
      <p class="small">
        {rich(m.itIsSwitchedInTheSettings(standing), { a: (text) => <a href={siteHref('/settings/#compare')}>{text}</a> })}
      </p>
      <TableBehind
        caption={m.scenariosByHowTheyWereFirst}
        head={[m.firstMet, m.testedInAnotherScenario, m.waiting, m.metAsTheCoinSaid]}
      >
        <Arm name={m.withMarking} arm={arms.marked} />
        <Arm name={m.without} arm={arms.unmarked} />
      </TableBehind>
    </section>
  );
}

function UntilALook({ comparison: { arms, looks, looked, more, planned, pairsLeft } }: Props) {
  const tests = arms.marked.tested + arms.unmarked.tested;
  if (looks.length === 0) return <p>{m.tooFewQuestionsForAnAnswer(planned, LEAST_ALONE, tests)}</p>;
  const least = leastShown(planned);
  const points = least === null ? undefined : Math.round(least * 100);
  return (
    <>
      <p>{m.testsUntilTheNextLook(tests, more, looked + 1, looks.length)}</p>
      <p class="small">{m.theLooksAre(looks.join(', '), points, pairsLeft < (more ?? 0) ? pairsLeft : undefined)}</p>
    </>
  );
}

const points = (x: number): string => `${Math.round(x * 100)}`.replace('-', '−');

const VERDICT: Readonly<Record<Outcome['verdict'], string>> = {
  marking: m.markingHelpsYou,
  'no marking': m.youDoBetterWithoutMarking,
  none: m.noDifferenceWasFound,
};

function Told({ outcome: { difference, right, tests, verdict } }: { readonly outcome: Outcome }) {
  const { value, low, high } = difference;
  const of = (arm: 'marked' | 'unmarked') => percent(right[arm] / tests[arm]);
  const words = m.theDifferenceIsPoints(points(value), points(low), points(high));
  return (
    <>
      <p>{m.ofScenariosWithACue(VERDICT[verdict], of('marked'), of('unmarked'), words)}</p>
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

function Arm({ name, arm: { tested, waiting, kept } }: { readonly name: string; readonly arm: ArmCount }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{tested}</td>
      <td>{waiting}</td>
      <td>{m.ofKept(kept, tested + waiting)}</td>
    </tr>
  );
}
