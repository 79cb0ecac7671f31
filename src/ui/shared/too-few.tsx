import type { ComponentChildren } from 'preact';
import * as m from '../../messages/en/shared.ts';

interface Named {
  readonly id: string;
  readonly title: ComponentChildren;
  /** Nothing of it went wrong. */
  readonly good: boolean;
}

interface Props {
  readonly summary: string;
  readonly rows: readonly Named[];
  /** What is said of those of which something went wrong, and of the others. */
  readonly words?: readonly [some: string, all: string];
}

/** What there are too few answers of for a figure: named, and in words whether anything went wrong. */
export function TooFew({ summary, rows, words: [some, all] = [m.notAllRight, m.allRight] }: Props) {
  if (rows.length === 0) return null;
  return (
    <details class="behind">
      <summary>{summary}</summary>
      <div class="stack">
        <Names words={some} rows={rows.filter(({ good }) => !good)} />
        <Names words={all} rows={rows.filter(({ good }) => good)} />
      </div>
    </details>
  );
}

function Names({ words, rows }: { readonly words: string; readonly rows: readonly Named[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <p>{words}</p>
      <ul>
        {rows.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </div>
  );
}
