import type { List, ListItem, Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Problems } from '../diagnostic.ts';
import { ownPlace, withoutLabel } from './lesson-decision.ts';

/** How long something takes: `least` and `most` are days and the same where no range is given. */
interface Duration {
  readonly least: number;
  readonly most: number;
  /** As a reader is told it: "2 to 3 days". */
  readonly words: string;
}

export interface TimelineStep {
  readonly duration: Duration;
  /** The item without its duration. */
  readonly item: ListItem;
}

const UNITS = { hour: 1 / 24, day: 1, week: 7, month: 30 } as const;
const DURATION = /^(?<least>\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(?<most>\d+(?:\.\d+)?))?\s+(?<unit>hour|day|week|month)s?\s*\|\s*/i;
const HINT = '1. 2 days | **Collect the documents** ...\n2. 1 to 2 weeks | ...';

/** A number of units as people write it: "1 day", "2 to 3 days". */
function durationWords(least: number, most: number, unit: keyof typeof UNITS): string {
  const amount = least === most ? String(least) : `${least} to ${most}`;
  return `${amount} ${unit}${most === 1 ? '' : 's'}`;
}

const opening = (item: ListItem): string => {
  const [first] = item.children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  return start?.type === 'text' ? start.value : '';
};

function stripped(item: ListItem, length: number): ListItem {
  const [first, ...rest] = item.children;
  const [start, ...words] = (first as Paragraph).children;
  const left = start?.type === 'text' ? start.value.slice(length) : '';
  const children = left === '' ? words : [{ type: 'text' as const, value: left }, ...words];
  return { ...item, children: [{ ...(first as Paragraph), children }, ...rest] };
}

function readStep(item: ListItem): TimelineStep | undefined {
  const match = DURATION.exec(opening(item));
  if (match?.groups === undefined) return undefined;
  const unit = (match.groups['unit'] ?? '').toLowerCase() as keyof typeof UNITS;
  const least = Number(match.groups['least']);
  const most = Number(match.groups['most'] ?? match.groups['least']);
  if (!(least > 0 && most >= least)) return undefined;
  const duration = { least: least * UNITS[unit], most: most * UNITS[unit], words: durationWords(least, most, unit) };
  return { duration, item: stripped(item, match[0].length) };
}

/** The list of a timeline, in whose items a duration may stand first. */
export const timelineList = (block: ContainerDirective): List | undefined =>
  withoutLabel(block).find((child): child is List => child.type === 'list' && child.ordered === true);

/**
 * The steps with their durations. Undefined where no step has one: then it is an order of events and nothing more. With a duration in one
 * step each must have one; those that lack it are told.
 */
export function readTimeline(block: ContainerDirective, problems: Problems): readonly TimelineStep[] | undefined {
  const items = timelineList(block)?.children ?? [];
  if (!items.some((item) => opening(item).includes('|'))) return undefined;
  const steps = items.map((item) => ({ item, step: readStep(item) }));
  for (const { item, step } of steps) {
    if (step !== undefined) continue;
    const [written = ''] = opening(item).split('|');
    problems.error(
      'timeline-duration',
      ownPlace(item),
      'Unexpected step without a duration before `|`, expected a time it takes.',
      {
        actual: opening(item).includes('|') ? written.trim() : 'none',
        expected: 'a number or a range (the smaller one first) of hours, days, weeks or months',
        hint: HINT,
      },
    );
  }
  const read = steps.flatMap(({ step }) => step ?? []);
  return read.length === items.length ? read : undefined;
}

/** A number of days in the unit that suits it, as words: "6 to 9 days", "4 to 7 weeks". */
export function elapsedWords(least: number, most: number): string {
  const unit = most < 2 ? 'hour' : most < 21 ? 'day' : most < 120 ? 'week' : 'month';
  const round = (days: number): number =>
    Math.round((days / UNITS[unit]) * (unit === 'hour' ? 1 : 2)) / (unit === 'hour' ? 1 : 2);
  return durationWords(round(least), round(most), unit);
}
