import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import * as m from '../../messages/en/lesson-parts.ts';
import { elapsedWords, type TimelineStep } from '../parse/lesson-timeline.ts';
import { h, textNode } from './hast.ts';

const HEIGHT = 12;

const share = (days: number, all: number): string => `${Math.round((days / all) * 1000) / 10}%`;

/** A step's bar on the line of the whole: filled for the least time, outlined up to the most. */
function bar(start: number, { least, most }: TimelineStep['duration'], all: number): Element {
  const box = { y: '1', height: String(HEIGHT - 2), stroke: 'currentColor' };
  return h('svg', { className: ['time-bar'], width: '100%', height: String(HEIGHT), ariaHidden: 'true', focusable: 'false' }, [
    h('rect', { x: '0', y: String(HEIGHT / 2), width: '100%', height: '1', fill: 'currentColor', className: ['time-line'] }),
    ...(most > least ? [h('rect', { ...box, x: share(start, all), width: share(most, all), fill: 'none' })] : []),
    h('rect', { ...box, x: share(start, all), width: share(least, all), fill: 'currentColor' }),
  ]);
}

/**
 * A timeline as a list of steps, each with the time it takes and a bar that shows where on the whole it lies. The words say all of it; the bars
 * are for the eye alone.
 */
export function timelineHtml(
  steps: readonly TimelineStep[],
  blocks: (nodes: readonly RootContent[]) => ElementContent[],
): ElementContent[] {
  const all = steps.reduce((sum, { duration }) => sum + duration.most, 0);
  const least = steps.reduce((sum, { duration }) => sum + duration.least, 0);
  let start = 0;
  const items = steps.map(({ duration, item }) => {
    const drawn = bar(start, duration, all);
    start += duration.most;
    return h('li', {}, [
      h('p', { className: ['time-words'] }, [h('b', {}, [textNode(duration.words)]), textNode(':')]),
      drawn,
      h('div', { className: ['flowing'] }, blocks(item.children)),
    ]);
  });
  return [
    h('ol', { className: ['time-steps'] }, items),
    h('p', { className: ['time-total'] }, [textNode(m.fromStartToEnd(elapsedWords(least, all)))]),
  ];
}
