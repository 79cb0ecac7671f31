import type { ComponentChildren } from 'preact';
import { LEAST_TOLD } from '../../core/stats/least-told.ts';
import * as m from '../../messages/en/progress.ts';
import { FiguresTable } from '../shared/figures-table.tsx';
import { TooFew } from '../shared/too-few.tsx';

/** Rows that are shown at once; the rest is one press away. */
const SHOWN = 8;

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly title: ComponentChildren;
    readonly cells: readonly ComponentChildren[];
    /** How often it was met, and whether it never went wrong. */
    readonly times: number;
    readonly good: boolean;
  }[];
}

/** A table by signal, the worst first; a long one is folded after its first rows. What was met too few times for a figure is named below. */
export function SignalTable({ caption, head, rows }: Props) {
  const told = rows.filter(({ times }) => times >= LEAST_TOLD);
  const few = rows.filter(({ times }) => times < LEAST_TOLD);
  const rest = told.slice(SHOWN);
  return (
    <div class="stack">
      {told.length > 0 && <Rows caption={caption} head={head} rows={told.slice(0, SHOWN)} />}
      {rest.length > 0 && (
        <details class="behind">
          <summary>{m.more(rest.length)}</summary>
          <Rows caption={m.theRest(caption)} head={head} rows={rest} />
        </details>
      )}
      <TooFew
        summary={m.metTooSeldomForAFigure(head[0], few.length)}
        rows={few}
        words={[m.wentWrongAtLeastOnce, m.neverWentWrong]}
      />
    </div>
  );
}

function Rows({ caption, head, rows }: Props) {
  return (
    <FiguresTable caption={caption} head={head}>
      {rows.map(({ id, title, cells }) => (
        <tr key={id}>
          <th scope="row">{title}</th>
          {cells.map((cell, at) => (
            <td key={head[at + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </FiguresTable>
  );
}
