import { useEffect, useState } from 'preact/hooks';
import { type Confused, loadConfusions } from '../../app/progress/reading-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Counted } from '../../core/past/reading-past.ts';
import { type Confusion, type ConfusionRow, topConfusions } from '../../core/stats/confusions.ts';
import * as m from '../../messages/en/progress.ts';
import { rich } from '../../messages/rich.ts';
import { conceptLinkOf, signalHrefOf } from '../shared/links.ts';
import { page } from '../shared/page.ts';
import { TableBehind } from './table-behind.tsx';

const SENTENCES = 3;
/** The matrix is to be read at a glance: what is confused most, in so many rows and columns. */
const MOST_ROWS = 10;
const MOST_COLUMNS = 6;

interface Props {
  readonly index: BankIndex;
  readonly counted: readonly Counted[];
}

/** What is taken for what: the worst in words, all as a matrix. */
export function Confusions({ index, counted }: Props) {
  const [confused, setConfused] = useState<Confused>();
  useEffect(() => {
    let wanted = true;
    void loadConfusions(page, index, counted).then((found) => wanted && setConfused(found));
    return () => {
      wanted = false;
    };
  }, [index, counted]);
  if (!confused) return null;
  const { rows, missing } = confused;
  if (rows.length === 0 && missing === 0) return null;
  const top = topConfusions(rows, SENTENCES);
  return (
    <section class="stack figures">
      <h2>{m.whatYouTakeForWhat}</h2>
      {top.length > 0 ? (
        <ul>
          {top.map((one) => (
            <li key={`${one.kind} ${one.id} ${one.as}`}>
              <Sentence one={one} index={index} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{m.noTwoThingsWereConfusedMore}</p>
      )}
      {missing > 0 && <p class="small">{m.leftOut(missing)}</p>}
      {rows.length > 0 && <Matrix rows={rows} index={index} />}
    </section>
  );
}

function Concept({ id, index }: { readonly id: string | null; readonly index: BankIndex }) {
  const link = conceptLinkOf(index)(id ?? '');
  return link ? <a href={link.href}>{link.title}</a> : <span>{id ?? m.nothingHere}</span>;
}

function Sentence({ one, index }: { readonly one: Confusion; readonly index: BankIndex }) {
  const times = m.ofTimes(one.count, one.times);
  if (one.kind === 'concept') {
    return (
      <>
        {rich(m.youChoseWhere(times), {
          chosen: () => <Concept id={one.as} index={index} />,
          needed: () => <Concept id={one.id} index={index} />,
        })}
      </>
    );
  }
  const title = index.signals[one.id]?.title ?? one.id;
  return (
    <>
      {rich(one.as === null ? m.youReadAsNothing(title, times) : m.youReadAs(title, times), {
        a: (text) => <a href={signalHrefOf(index)(one.id)}>{text}</a>,
        concept: () => <Concept id={one.as} index={index} />,
      })}
    </>
  );
}

const KINDS: Readonly<Record<ConfusionRow['kind'], string>> = { signal: m.aSignal, decoy: m.aDecoy, concept: m.needed };

function Matrix({ rows, index }: { readonly rows: readonly ConfusionRow[]; readonly index: BankIndex }) {
  const shown = rows.slice(0, MOST_ROWS);
  const sums = new Map<string | null, number>();
  for (const { read } of shown) for (const [as, count] of read) sums.set(as, (sums.get(as) ?? 0) + count);
  const columns = [...sums].toSorted(([, a], [, b]) => b - a).map(([as]) => as);
  const kept = columns.slice(0, MOST_COLUMNS);
  const titleOf = (as: string | null) => (as === null ? m.nothing : (index.concepts[as]?.title ?? as));
  const rest = columns.length > kept.length;
  return (
    <TableBehind
      caption={m.whatWasReadAsWhat}
      head={[m.whatItWas, m.timesMet, ...kept.map(titleOf), ...(rest ? [m.others] : [])]}
    >
      {shown.map(({ kind, id, times, read }) => (
        <tr key={`${kind} ${id}`}>
          <th scope="row">
            {kind === 'concept' ? titleOf(id) : `“${index.signals[id]?.title ?? id}”`} <span class="small">({KINDS[kind]})</span>
          </th>
          <td>{times}</td>
          {kept.map((as) => (
            <td key={as}>{read.get(as) ?? '–'}</td>
          ))}
          {rest && <td>{columns.slice(MOST_COLUMNS).reduce((sum, as) => sum + (read.get(as) ?? 0), 0) || '–'}</td>}
        </tr>
      ))}
    </TableBehind>
  );
}
