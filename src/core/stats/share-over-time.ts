import { domainOf } from '../exam/domain-of.ts';
import { calendarDay } from '../schedule/local-day.ts';
import { isRight } from '../score/score.ts';
import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import { groupBy } from './group.ts';
import { LEAST_TOLD } from './least-told.ts';
import { wilson } from './wilson.ts';

/** Answers that follow each other: how many were right, the 95 % interval of that share, and the dates of the first and the last. */
export interface ShareStretch {
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly total: number;
  readonly low: number;
  readonly high: number;
}

/** Answers of a stretch at least, as far as there are so many, and stretches at most: fewer answers say nothing, more stretches nothing more. */
const STRETCH = 10;
const MOST = 8;

/** Answers of a domain in the order they were given: the date of each, and 1 where it was right. */
export interface ShareRows {
  readonly days: Int32Array;
  readonly right: Uint8Array;
}

const NO_ROWS: ShareRows = { days: new Int32Array(), right: new Uint8Array() };

function joined<T extends Int32Array | Uint8Array>(made: T, first: T, added: readonly number[]): T {
  made.set(first);
  made.set(added, first.length);
  return made;
}

function rowsAfter({ days, right }: ShareRows, answers: readonly AnswerAttempt[]): ShareRows {
  const size = days.length + answers.length;
  return {
    days: joined(
      new Int32Array(size),
      days,
      answers.map(({ at, zone }) => calendarDay(at, zone)),
    ),
    right: joined(
      new Uint8Array(size),
      right,
      answers.map(({ score }) => (isRight(score) ? 1 : 0)),
    ),
  };
}

function stretchOf({ days, right: rights }: ShareRows): ShareStretch {
  const right = rights.reduce((sum, one) => sum + one, 0);
  const total = rights.length;
  const [low, high] = wilson(right, total);
  const [from, to] = days.reduce(([a, b], day) => [Math.min(a, day), Math.max(b, day)], [Infinity, -Infinity]);
  return { from, to, right, total, low, high };
}

function stretchesOf({ days, right }: ShareRows): readonly ShareStretch[] {
  const all = days.length;
  if (all < LEAST_TOLD) return [];
  const count = Math.min(MOST, Math.max(1, Math.floor(all / STRETCH)));
  return Array.from({ length: count }, (_, n) => {
    const [from, to] = [Math.floor((n * all) / count), Math.floor(((n + 1) * all) / count)];
    return stretchOf({ days: days.subarray(from, to), right: right.subarray(from, to) });
  });
}

/** Goes on with the answers of each domain by attempts that come after them in the timeline, in their order. */
export function extendShares(from: ReadonlyMap<string, ShareRows>, attempts: readonly Attempt[]): ReadonlyMap<string, ShareRows> {
  const made = new Map(from);
  const answers = attempts.filter((one) => one.type === 'answer');
  for (const [domain, own] of groupBy(answers, ({ task }) => domainOf(task)))
    made.set(domain, rowsAfter(made.get(domain) ?? NO_ROWS, own));
  return made;
}

/** The share of right answers of each domain over time, all answers counted, in stretches as even as can be; none of fewer than five. */
export const sharesOverTime = (rows: ReadonlyMap<string, ShareRows>): ReadonlyMap<string, readonly ShareStretch[]> =>
  new Map([...rows].map(([domain, own]) => [domain, stretchesOf(own)]));
