import type { Element, ElementContent } from 'hast';
import type { List, ListItem } from 'mdast';
import { trimEnd } from '../../core/trim-ends.ts';
import { plainText } from '../parse/markdown.ts';
import { h, textNode } from './hast.ts';

/** Sizes in the drawing's own units, which are pixels at the usual text size: two boxes with arrows fit a phone. */
const BOX = 152;
const ARROW = 24;
const LINE = 17;
const LEFT = 30;
/** Characters of a line and lines of a box that fit whatever sans serif the device has. */
const LINE_LENGTH = 16;
const MOST_LINES = 3;
const FEWEST_STEPS = 3;

/** The words of a step's box: what it begins with in bold type, or all of it where that is short. */
function labelOf(item: ListItem): string | undefined {
  const [first] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const [opening] = first.children;
  const text = opening?.type === 'strong' ? plainText(opening) : item.children.length === 1 ? plainText(first) : '';
  return trimEnd(text.trim(), /[\s.,:;]/) || undefined;
}

/** Words broken into lines; undefined where they do not fit a box. */
function linesOf(label: string | undefined): readonly string[] | undefined {
  if (label === undefined) return undefined;
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE_LENGTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= MOST_LINES && lines.every((line) => line.length <= LINE_LENGTH) ? lines : undefined;
}

function box(lines: readonly string[], step: number, height: number, isLast: boolean): Element {
  const text = { fill: 'currentColor', fontFamily: 'sans-serif', fontSize: '13' };
  const first = height / 2 - ((lines.length - 1) * LINE) / 2 + 4.5;
  return h(
    'svg',
    {
      className: ['pipe-step'],
      viewBox: `0 0 ${BOX + ARROW} ${height}`,
      width: String(BOX + ARROW),
      height: String(height),
      focusable: 'false',
    },
    [
      h('rect', {
        x: '1',
        y: '1',
        width: String(BOX - 2),
        height: String(height - 2),
        rx: '5',
        fill: 'none',
        stroke: 'currentColor',
      }),
      h('text', { ...text, x: '11', y: String(first), className: ['pipe-number'] }, [textNode(String(step))]),
      ...lines.map((line, at) => h('text', { ...text, x: String(LEFT), y: String(first + at * LINE) }, [textNode(line)])),
      ...(isLast
        ? []
        : [
            h('path', {
              d: `M${BOX + 2} ${height / 2}h18m-6 -6l6 6l-6 6`,
              fill: 'none',
              stroke: 'currentColor',
              strokeWidth: '1.5',
            }),
          ]),
    ],
  );
}

/**
 * Steps drawn as boxes and arrows, a small drawing a step, so that they wrap like words. For the eye alone: the list that follows says the
 * same and more. Nothing where there are few steps or one of them has no short name.
 */
export function pipelineHtml(list: List): ElementContent[] {
  const labels = list.children.map((item) => linesOf(labelOf(item)));
  const whole = labels.flatMap((lines) => (lines === undefined ? [] : [lines]));
  if (whole.length < list.children.length || whole.length < FEWEST_STEPS) return [];
  const height = Math.max(...whole.map((lines) => lines.length)) * LINE + 22;
  return [
    h(
      'div',
      { className: ['pipeline'], ariaHidden: 'true' },
      whole.map((lines, at) => box(lines, at + 1, height, at === whole.length - 1)),
    ),
  ];
}
