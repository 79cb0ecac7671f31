import { escaped } from './html.ts';

/** An axis: its ends, and what is written along it. */
export interface Axis {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly says: string }[];
}

/** A dot, with the ends of its interval up and down, or along. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
  /** What a pointer that rests on it is told. */
  readonly says: string;
  /** Of another shape: what to look at. */
  readonly odd?: boolean;
}

export interface Plot {
  readonly title: string;
  /** What it shows, for who does not see it; the table beside it has the figures. */
  readonly summary: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly dots: readonly Dot[];
  /** Lines for the eye, from one point to another. */
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const BOTTOM = 52;
const TOP = 14;
const RIGHT = 28;
const SIZE = 4;

const rounded = (value: number): string => (Math.round(value * 10) / 10).toString();

/** Ticks at equal distances, both ends included. */
export const ticksOf = (from: number, to: number, count: number, says: (value: number) => string): Axis['ticks'] =>
  Array.from({ length: count + 1 }, (_, at) => {
    const value = from + ((to - from) * at) / count;
    return { at: value, says: says(value) };
  });

/** A plot as SVG: no script, no colors alone to tell things apart. */
export function plotSvg({ title, summary, x, y, dots, lines = [] }: Plot, id: string): string {
  const clip = (value: number, { from, to }: Axis): number => Math.min(to, Math.max(from, value));
  const across = (value: number): number => LEFT + ((clip(value, x) - x.from) / (x.to - x.from)) * (WIDTH - LEFT - RIGHT);
  const up = (value: number): number => HEIGHT - BOTTOM - ((clip(value, y) - y.from) / (y.to - y.from)) * (HEIGHT - BOTTOM - TOP);
  const grid = [
    ...x.ticks.map(
      ({ at, says }) =>
        `<line class="grid" x1="${rounded(across(at))}" x2="${rounded(across(at))}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/><text x="${rounded(across(at))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${escaped(says)}</text>`,
    ),
    ...y.ticks.map(
      ({ at, says }) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${rounded(up(at))}" y2="${rounded(up(at))}"/><text x="${LEFT - 8}" y="${rounded(up(at) + 4)}" text-anchor="end">${escaped(says)}</text>`,
    ),
  ];
  const drawn = dots.map(({ x: dotX, y: dotY, low, high, says, odd }) => {
    const [cx, cy] = [across(dotX), up(dotY)];
    const whisker =
      low === undefined || high === undefined
        ? ''
        : `<line class="range" x1="${rounded(cx)}" x2="${rounded(cx)}" y1="${rounded(up(low))}" y2="${rounded(up(high))}"/>`;
    const shape = odd
      ? `<path class="odd" d="M${rounded(cx - SIZE - 1)} ${rounded(cy - SIZE - 1)}l${2 * SIZE + 2} ${2 * SIZE + 2}m0 ${-2 * SIZE - 2}l${-2 * SIZE - 2} ${2 * SIZE + 2}"`
      : `<circle class="dot" cx="${rounded(cx)}" cy="${rounded(cy)}" r="${SIZE}"`;
    return `${whisker}${shape}><title>${escaped(says)}</title></${odd ? 'path' : 'circle'}>`;
  });
  const guides = lines.map(
    ([x1, y1, x2, y2]) =>
      `<line class="guide" x1="${rounded(across(x1))}" y1="${rounded(up(y1))}" x2="${rounded(across(x2))}" y2="${rounded(up(y2))}"/>`,
  );
  const middle = rounded((LEFT + WIDTH - RIGHT) / 2);
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${escaped(title)}</title><desc id="${id}-d">${escaped(summary)}</desc>
${grid.join('')}${guides.join('')}${drawn.join('')}
<text x="${middle}" y="${HEIGHT - 10}" text-anchor="middle">${escaped(x.label)}</text><text transform="translate(16 ${rounded((HEIGHT - BOTTOM + TOP) / 2)}) rotate(-90)" text-anchor="middle">${escaped(y.label)}</text></svg>
<figcaption>${escaped(title)}. ${escaped(summary)}</figcaption></figure>`;
}
