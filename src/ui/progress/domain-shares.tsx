import { shareWords } from '../../app/progress/chart-words.ts';
import type { ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { percent } from '../../core/percent.ts';
import type { ShareStretch } from '../../core/stats/share-over-time.ts';
import { BandChart } from '../shared/band-chart.tsx';
import { dayWords } from '../shared/day-words.tsx';
import { Words } from '../shared/words.tsx';
import { TableBehind } from './table-behind.tsx';

interface Props {
  readonly shares: ReadonlyMap<string, readonly ShareStretch[]>;
  readonly blueprint: ReadinessBlueprint;
}

/** The share of right answers of each domain over time, with its band. */
export function DomainShares({ shares, blueprint: { domains } }: Props) {
  const shown = domains.flatMap((domain) => {
    const [first, ...rest] = shares.get(domain.id) ?? [];
    return first ? [{ ...domain, first, rest }] : [];
  });
  const few = domains.filter(({ id }) => !shown.some((one) => one.id === id));
  if (shown.length === 0) return null;
  return (
    <section class="stack figures">
      <h2>Share right by domain</h2>
      <p>
        All your answers in the order you gave them, reviews and mock exams included. The band says where the share may really
        lie: it is wide while answers are few.
      </p>
      <ul class="chart-grid">
        {shown.map(({ id, name, first, rest }) => (
          <DomainShare key={id} title={`${id} ${name}`} first={first} rest={rest} />
        ))}
      </ul>
      {few.length > 0 && (
        <p class="small">Too few answers yet for a figure: {few.map(({ id, name }) => `${id} ${name}`).join(', ')}.</p>
      )}
      <TableBehind caption="Share right by domain over time" head={['Domain', 'From', 'To', 'Right', 'Share', '95 % range']}>
        {shown.flatMap(({ id, first, rest }) =>
          [first, ...rest].map(({ from, to, right, total, low, high }, at) => (
            <tr key={`${id} ${at}`}>
              <th scope="row">{id}</th>
              <td>{dayWords(from)}</td>
              <td>{dayWords(to)}</td>
              <td>
                {right} of {total}
              </td>
              <td>{percent(right / total)}</td>
              <td>
                {percent(low)} to {percent(high)}
              </td>
            </tr>
          )),
        )}
      </TableBehind>
    </section>
  );
}

interface OneProps {
  readonly title: string;
  readonly first: ShareStretch;
  readonly rest: readonly ShareStretch[];
}

function DomainShare({ title, first, rest }: OneProps) {
  const words = shareWords([first, ...rest]);
  const pointOf = ({ right, total, low, high }: ShareStretch, at: number) => ({ at, share: right / total, low, high });
  return (
    <li>
      <h3>{title}</h3>
      <BandChart
        words={words}
        points={[pointOf(first, 0), ...rest.map((one, at) => pointOf(one, at + 1))]}
        from={dayWords(first.from)}
        to={dayWords((rest.at(-1) ?? first).to)}
      />
      <p class="small">
        <Words>{words}</Words>
      </p>
    </li>
  );
}
