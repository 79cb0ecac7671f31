import { domainOf } from '../exam/domain-of.ts';
import { calendarDay } from '../schedule/local-day.ts';
import { isRight } from '../score/score.ts';
import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import { groupBy } from './group.ts';
import { LEAST_TOLD } from './least-told.ts';
import { timeline } from './timeline.ts';
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

function stretchOf(answers: readonly AnswerAttempt[]): ShareStretch {
  const right = answers.filter(({ score }) => isRight(score)).length;
  const days = answers.map(({ at, zone }) => calendarDay(at, zone));
  const [low, high] = wilson(right, answers.length);
  return { from: Math.min(...days), to: Math.max(...days), right, total: answers.length, low, high };
}

/** Answers in the order they were given, in stretches as even as can be; none of fewer than five answers. */
export function shareOverTime(answers: readonly AnswerAttempt[]): readonly ShareStretch[] {
  const all = answers.length;
  if (all < LEAST_TOLD) return [];
  const count = Math.min(MOST, Math.max(1, Math.floor(all / STRETCH)));
  return Array.from({ length: count }, (_, n) =>
    stretchOf(answers.slice(Math.floor((n * all) / count), Math.floor(((n + 1) * all) / count))),
  );
}

/** The share of right answers of each domain over time, all answers counted, whatever the order given. */
export function domainShares(attempts: readonly Attempt[]): ReadonlyMap<string, readonly ShareStretch[]> {
  const answers = timeline(attempts).filter((one) => one.type === 'answer');
  return new Map([...groupBy(answers, ({ task }) => domainOf(task))].map(([domain, own]) => [domain, shareOverTime(own)]));
}
