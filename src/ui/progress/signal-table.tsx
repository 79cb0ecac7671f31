import type { ComponentChildren } from 'preact';
import { FiguresTable } from '../shared/figures-table.tsx';

/** Rows that are shown at once; the rest is one press away. */
const SHOWN = 8;

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly title: ComponentChildren;
    readonly cells: readonly ComponentChildren[];
  }[];
}

/** A table by signal, the worst first; a long one is folded after its first rows. */
export function SignalTable({ caption, head, rows }: Props) {
  const rest = rows.slice(SHOWN);
  return (
    <div class="stack">
      <Rows caption={caption} head={head} rows={rows.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details class="behind">
          <summary>{rest.length} more</summary>
          <Rows caption={`${caption}: the rest`} head={head} rows={rest} />
        </details>
      )}
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
