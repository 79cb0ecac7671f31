import { percent } from '../../core/percent.ts';
import type { Cause } from '../../core/signal/cause.ts';
import { allOf, CAUSES, type CauseCount, type CauseCounts } from '../../core/stats/cause-counts.ts';
import { CAUSE_WORDS } from '../../messages/en/cause-words.ts';
import * as m from '../../messages/en/progress.ts';
import { ShareBar } from './share-bar.tsx';
import { TableBehind } from './table-behind.tsx';

/** What keeps an answer from being solid where phrases were marked, so that the cause is known. */
const MISSES: readonly Cause[] = ['lucky', 'misapplied', 'baited', 'unseen'];
const LOOKS: Partial<Record<Cause, 'solid' | 'lucky'>> = { solid: 'solid', known: 'solid', lucky: 'lucky' };
/** Misses in each of two times from which on they are compared. */
const ENOUGH = 10;

const missesIn = (count: CauseCount): number => MISSES.reduce((sum, cause) => sum + count[cause], 0);

/** Why answers came out as they did: summed, by domain, and the last 30 days against before. */
export function Causes({ causes }: { readonly causes: CauseCounts }) {
  const { total, byDomain, recent, before } = causes;
  const all = allOf(total);
  if (all === 0) return null;
  const met = CAUSES.filter((cause) => total[cause] > 0);
  const columns: readonly (readonly [string, CauseCount])[] = [
    [m.all, total],
    [m.last30Days, recent],
    [m.before, before],
    ...byDomain.map(([domain, own]) => [m.domain(domain), own] as const),
  ];
  return (
    <section class="stack figures">
      <h2>{m.whyAnswersCameOutAsThey}</h2>
      <Most causes={causes} />
      {met.map((cause) => (
        <ShareBar
          key={cause}
          name={`${CAUSE_WORDS[cause].name}: ${CAUSE_WORDS[cause].means}`}
          words={m.ofTotal(total[cause], all)}
          share={total[cause] / all}
          looks={LOOKS[cause] ?? 'not-right'}
        />
      ))}
      <TableBehind caption={m.answersByCause} head={[m.cause, ...columns.map(([title]) => title)]}>
        {met.map((cause) => (
          <tr key={cause}>
            <th scope="row">{CAUSE_WORDS[cause].name}</th>
            {columns.map(([title, count]) => (
              <td key={title}>{count[cause]}</td>
            ))}
          </tr>
        ))}
      </TableBehind>
    </section>
  );
}

/** What keeps answers from being solid most, and whether it did before. */
function Most({ causes: { total, recent, before } }: { readonly causes: CauseCounts }) {
  const [most] = MISSES.toSorted((a, b) => total[b] - total[a]);
  const misses = missesIn(total);
  if (most === undefined || misses === 0) {
    return total['not-known'] > 0 ? <p>{m.whereNothingIsMarked}</p> : null;
  }
  const { name, means } = CAUSE_WORDS[most];
  const share = (count: CauseCount) => percent(count[most] / missesIn(count));
  const compares = missesIn(recent) >= ENOUGH && missesIn(before) >= ENOUGH;
  return <p>{m.whereYouMarked(name.toLowerCase(), means, total[most], misses, compares, share(recent), share(before))}</p>;
}
