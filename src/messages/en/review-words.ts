import { percent } from '../../core/percent.ts';
import { localDay } from '../../core/schedule/exam-date.ts';
import type { FamilyCard } from '../../core/schedule/schedule.ts';
import { dayWords } from '../day-words.ts';

interface Clock {
  now(): number;
  zone(at: number): number;
}

/** "about 4 minutes" for so many questions at so many seconds each. */
export function minutesOf(questions: number, secondsEach: number): string {
  const minutes = Math.max(1, Math.round((questions * secondsEach) / 60));
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

const today = ({ now, zone }: Clock): number => localDay(now(), zone(now()));

/** Of a local day that comes: "today", "tomorrow", "in 3 days (November 30, 2026)". */
export function whenWords(clock: Clock, day: number): string {
  const days = day - today(clock);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days (${dayWords(day)})`;
}

/** Of a local day that was, as the clock stood there and then: "today", "yesterday", "3 days ago". */
export function agoWords(clock: Clock, day: number): string {
  const days = today(clock) - day;
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

const CAUSE: Readonly<Record<FamilyCard['last']['cause'], string>> = {
  solid: 'answered right',
  known: 'answered right',
  lucky: 'right by luck',
  unanswered: 'left open',
  baited: 'a decoy was taken',
  misapplied: 'signals marked, but the wrong answer drawn',
  unseen: 'signals not marked',
  'not-known': 'answered wrong',
};

/** Why a family is due, in a few words. */
export function whyDue(clock: Clock, { why, missed, missedDay, last, reviewed, day }: FamilyCard, recall: number): string {
  const sure = !why.right && why.confidence === 'sure' ? 'sure of it, and wrong' : undefined;
  const guessed = why.right && why.confidence === 'guessed' ? 'right by a guess' : undefined;
  const since = last === why || reviewed <= missed ? '' : `, right ${agoWords(clock, day)}`;
  return `${agoWords(clock, missedDay)}: ${sure ?? guessed ?? CAUSE[why.cause]}${since}. Chance to recall it now: ${percent(recall)}.`;
}
