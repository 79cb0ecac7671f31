import { percent } from '../../core/percent.ts';
import { localDay } from '../../core/schedule/exam-date.ts';
import type { FamilyCard } from '../../core/schedule/schedule.ts';
import type { Environment } from '../../env/environment.ts';

type Clock = Pick<Environment, 'now' | 'zone'>;

/** "about 4 minutes" for so many questions at so many seconds each. */
export function minutesOf(questions: number, secondsEach: number): string {
  const minutes = Math.max(1, Math.round((questions * secondsEach) / 60));
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** "today", "tomorrow", "in 3 days (Mon, 30 Nov)". */
export function whenWords(clock: Clock, at: number): string {
  const days = localDay(at, clock.zone()) - localDay(clock.now(), clock.zone());
  if (days <= 0) return 'today';
  if (days === 1) return 'tomorrow';
  const date = new Date(at).toLocaleDateString(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
  return `in ${days} days (${date})`;
}

/** "today", "yesterday", "3 days ago". */
export function agoWords(clock: Clock, at: number): string {
  const days = localDay(clock.now(), clock.zone()) - localDay(at, clock.zone());
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

const CAUSE: Readonly<Record<FamilyCard['last']['cause'], string>> = {
  solid: 'answered right',
  known: 'answered right',
  lucky: 'right by luck',
  unanswered: 'left open',
  baited: 'a decoy was taken',
  misapplied: 'signals seen, but the wrong answer drawn',
  unseen: 'signals not seen',
  'not-known': 'answered wrong',
};

/** Why a family is due, in a few words. */
export function whyDue(clock: Clock, { why, missed, last, reviewed }: FamilyCard, recall: number): string {
  const sure = !why.right && why.confidence === 'sure' ? 'sure of it, and wrong' : undefined;
  const guessed = why.right && why.confidence === 'guessed' ? 'right by a guess' : undefined;
  const since = last === why || reviewed <= missed ? '' : `, right ${agoWords(clock, reviewed)}`;
  return `${agoWords(clock, missed)}: ${sure ?? guessed ?? CAUSE[why.cause]}${since}. Chance to recall it now: ${percent(recall)}.`;
}
