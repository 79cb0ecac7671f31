import type { ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { percent } from '../../core/percent.ts';
import type { ShareStretch } from '../../core/stats/share-over-time.ts';
import { dayWords } from '../../messages/day-words.ts';
import { shareWords } from '../../messages/en/chart-words.ts';
import * as m from '../../messages/en/progress.ts';
import { BandChart } from '../shared/band-chart.tsx';
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
      <h2>{m.shareRightByDomain}</h2>
      <p>{m.allYourAnswersInTheOrder}</p>
      <ul class="chart-grid">
        {shown.map(({ id, name, first, rest }) => (
          <DomainShare key={id} title={`${id} ${name}`} first={first} rest={rest} />
        ))}
      </ul>
      {few.length > 0 && <p class="small">{m.tooFew(few.map(({ id, name }) => `${id} ${name}`).join(', '))}</p>}
      <TableBehind
        caption={m.shareRightByDomainOverTime}
        head={[m.domainLabel, m.from, m.toLabel, m.right, m.shareLabel, m.n95Range]}
      >
        {shown.flatMap(({ id, first, rest }) =>
          [first, ...rest].map(({ from, to, right, total, low, high }, at) => (
            <tr key={`${id} ${at}`}>
              <th scope="row">{id}</th>
              <td>{dayWords(from)}</td>
              <td>{dayWords(to)}</td>
              <td>{m.ofRight(right, total)}</td>
              <td>{percent(right / total)}</td>
              <td>{m.toLow(percent(low), percent(high))}</td>
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
