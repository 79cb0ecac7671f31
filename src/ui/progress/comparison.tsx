import { percent } from '../../core/percent.ts';
import { LEAST_ALONE, leastShown } from '../../core/stats/comparison-plan.ts';
import type { ArmCount, MarkingComparison, Outcome } from '../../core/stats/marking-comparison.ts';
import { IntervalChart } from '../shared/interval-chart.tsx';
import { siteHref } from '../shared/links.ts';
import { TableBehind } from './table-behind.tsx';

interface Props {
  readonly comparison: MarkingComparison & { readonly on: boolean; readonly planned: number; readonly pairsLeft: number };
}

/** Does marking help? What the learner's own comparison says, at its looks; between them only how far it is. */
export function Comparison({ comparison }: Props) {
  const { arms, outcome, on } = comparison;
  return (
    <section class="stack figures">
      <h2>With or without marking</h2>
      {outcome ? <Told outcome={outcome} /> : <Progress comparison={comparison} />}
      <p class="small">
        {outcome
          ? 'The comparison has come to its end; practice goes by your settings again.'
          : on
            ? 'The comparison is on.'
            : 'The comparison is off.'}{' '}
        It is switched in the <a href={siteHref('/settings/#compare')}>settings</a>.
      </p>
      <TableBehind
        caption="Scenarios by how they were first met"
        head={['First met', 'Tested in another scenario', 'Waiting for a test', 'Met as the coin said']}
      >
        <Arm name="With marking" arm={arms.marked} />
        <Arm name="Without" arm={arms.unmarked} />
      </TableBehind>
    </section>
  );
}

function Progress({ comparison: { arms, looks, looked, more, planned, pairsLeft } }: Props) {
  const tests = arms.marked.tested + arms.unmarked.tested;
  const least = leastShown(planned);
  if (looks.length === 0)
    return (
      <p>
        This exam has questions for about {planned} tests of each kind. An answer of your own needs {LEAST_ALONE}, so none will be
        shown here. Your {tests} {tests === 1 ? 'test counts' : 'tests count'} where the records of several learners are put
        together.
      </p>
    );
  return (
    <>
      <p>
        {tests} {tests === 1 ? 'test' : 'tests'} so far, {more} more until look {looked + 1} of {looks.length}. Until then nothing
        is shown of how they came out: looking often, and stopping when it looks good, finds differences that are not there.
      </p>
      <p class="small">
        {looks.join(', ')} tests of each kind are the looks.{' '}
        {least !== null &&
          `All of them together show a difference of ${Math.round(least * 100)} points four times in five, and smaller ones less often. `}
        {pairsLeft < (more ?? 0) &&
          `The questions you have not met hold only about ${pairsLeft} more tests, so the next look may have to wait for new questions.`}
      </p>
    </>
  );
}

const points = (x: number): string => `${Math.round(x * 100)}`.replace('-', '−');

const VERDICT: Readonly<Record<Outcome['verdict'], string>> = {
  marking: 'Marking helps you.',
  'no marking': 'You do better without marking.',
  none: 'No difference was found. That does not show that there is none.',
};

function Told({ outcome: { difference, right, tests, verdict } }: { readonly outcome: Outcome }) {
  const { value, low, high } = difference;
  const of = (arm: 'marked' | 'unmarked') => percent(right[arm] / tests[arm]);
  const words = `The difference is ${points(value)} points, range ${points(low)} to ${points(high)}.`;
  return (
    <>
      <p>
        {VERDICT[verdict]} Of scenarios with a cue you first met with marking you got {of('marked')} right at first sight, without
        marking and days later; of those with a cue first met without, {of('unmarked')}. {words} The range allows for having
        looked before.
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

function Arm({ name, arm: { tested, waiting, kept } }: { readonly name: string; readonly arm: ArmCount }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{tested}</td>
      <td>{waiting}</td>
      <td>
        {kept} of {tested + waiting}
      </td>
    </tr>
  );
}
