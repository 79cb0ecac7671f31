import { roundTop } from '../../core/stats/round-top.ts';

interface Props {
  /** The whole in a sentence or two, for who does not see it. */
  readonly words: string;
  /** A value a day, one day after the other. */
  readonly days: readonly { readonly day: number; readonly value: number }[];
  /** What stands under a day; nothing under most. */
  readonly nameOf: (day: number) => string | undefined;
  /** A value to compare with, named at its line. */
  readonly line?: readonly [value: number, words: string] | undefined;
}

const WIDTH = 400;
const HEIGHT = 150;
const LEFT = 34;
const TOP = 16;
const BOTTOM = 24;

/** A bar a day, the highest with its number. */
export function DayBars({ words, days, nameOf, line }: Props) {
  const highest = Math.max(...days.map(({ value }) => value), 0);
  const top = roundTop(Math.max(highest, line?.[0] ?? 0, 1));
  const pitch = (WIDTH - LEFT) / days.length;
  const y = (value: number): number => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const x = (at: number): number => LEFT + at * pitch;
  const high = days.findLastIndex(({ value }) => value === highest);
  // Two numbers on top of each other say neither.
  const isNumbered = highest > 0 && (!line || Math.abs(y(highest) - y(line[0])) > 14);
  return (
    <svg class="chart day-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words}>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line class="scale" x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      {days.map(({ day, value }, at) => {
        const name = nameOf(day);
        const anchor = at < 3 ? 'start' : at > days.length - 4 ? 'end' : 'middle';
        const middle = x(at) + pitch / 2;
        return (
          <g key={day}>
            {value > 0 && (
              <rect class="bar" x={x(at) + pitch * 0.15} width={pitch * 0.7} y={y(value)} height={y(0) - y(value)} rx="1.5" />
            )}
            {isNumbered && at === high && (
              <text class="value" x={at < 2 ? x(at) + 2 : middle} y={y(value) - 4} text-anchor={at < 2 ? 'start' : anchor}>
                {Math.round(value)}
              </text>
            )}
            {name && (
              <>
                <line class="scale" x1={middle} x2={middle} y1={y(0)} y2={y(0) + 5} />
                <text x={anchor === 'start' ? x(at) : anchor === 'end' ? x(at + 1) : middle} y={HEIGHT - 5} text-anchor={anchor}>
                  {name}
                </text>
              </>
            )}
          </g>
        );
      })}
      {line && (
        <>
          <line class="compare" x1={LEFT} x2={WIDTH} y1={y(line[0])} y2={y(line[0])} />
          <text class="value" x={LEFT + 3} y={y(line[0]) - 4}>
            {line[1]}
          </text>
        </>
      )}
    </svg>
  );
}
