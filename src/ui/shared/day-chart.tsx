import type { ComponentChildren } from 'preact';
import { dayWords } from '../../messages/day-words.ts';
import { weekName } from '../../messages/en/chart-words.ts';
import * as m from '../../messages/en/shared.ts';
import { TableBehind } from '../progress/table-behind.tsx';
import { DayBars } from './day-bars.tsx';
import { Words } from './words.tsx';

interface Day {
  readonly day: number;
  readonly value: number;
}

interface Props {
  readonly title: string;
  /** The whole in a sentence or two. */
  readonly words: string;
  /** A value a day, one day after the other. */
  readonly days: readonly Day[];
  readonly today: number;
  /** A value to compare with, named at its line. */
  readonly line?: readonly [value: number, words: string] | undefined;
  /** What is to be known about the values. */
  readonly children: ComponentChildren;
  readonly caption: string;
  /** What the values are, over their column. */
  readonly unit: string;
  /** The days that have a value, in the order of the table. */
  readonly rows: readonly Day[];
}

/** Values by day: in words, as bars, and as a table; without any, in words alone. */
export function DayChart({ title, words, days, today, line, children, caption, unit, rows }: Props) {
  return (
    <section class="stack figures">
      <h2>{title}</h2>
      <p>
        <Words>{words}</Words>
      </p>
      {rows.length > 0 && (
        <>
          <DayBars words={words} days={days} nameOf={(day) => weekName(day, today)} line={line} />
          <p class="small">{children}</p>
          <TableBehind caption={caption} head={[m.day, unit]}>
            {rows.map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td>
                  <Words>{Math.round(value)}</Words>
                </td>
              </tr>
            ))}
          </TableBehind>
        </>
      )}
    </section>
  );
}
