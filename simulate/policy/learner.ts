import { extendSchedule, foldSchedule } from '../../src/core/schedule/fold-schedule.ts';
import { recallAfter } from '../../src/core/schedule/memory.ts';
import type { Attempt } from '../../src/core/session/attempt.ts';
import { type Random, seededRandom } from '../../src/core/session/random.ts';
import { makeAnswer } from '../comparison/make-answer.ts';
import { lognormal } from '../normal.ts';
import { type Policy, rememberSteps } from './policies.ts';

const DAY = 86_400_000;
/** Noon of a day, where days begin at four. */
const NOON = 12 * 3_600_000;
/** Minutes that an answer takes with its feedback, and the second time in the same review. */
const MINUTES = 1.5;
const AGAIN = 0.75;
/** Of what was just read, so much is right when it comes again in the same review. */
const RIGHT_AGAIN = 0.9;

export interface Plan {
  /** Days from the first question to the exam. */
  readonly days: number;
  /** Families that are missed on the way, evenly, up to three days before the exam. */
  readonly cards: number;
  /** Reviews a day at most. */
  readonly cap: number;
}

export interface Course {
  /** Mean chance of recalling a card on exam day, as it truly is. */
  readonly recall: number;
  readonly reviews: number;
  readonly minutes: number;
  /** The most reviews on any one day, and those on the last two. */
  readonly busiest: number;
  readonly lastDays: number;
}

/**
 * Lives through the days to an exam by a policy. True memory is FSRS's, but no card and no learner has the stability that the schedule takes them to
 * have: it is off by a factor of their own.
 */
export function liveThrough(policy: Policy, { days, cards, cap }: Plan, seed: number): Course {
  const random: Random = seededRandom(seed, 'policy');
  const learner = lognormal(random, 1, 0.3);
  const factors = Array.from({ length: cards }, () => learner * lognormal(random, 1, 0.4));
  const luck = Array.from({ length: cards }, (_, n) => seededRandom(seed, `card ${n}`));
  const log: Attempt[] = [];
  const context = { now: (days + 1) * DAY, previousIds: new Map<string, string>() };
  let fold = foldSchedule(log, context);
  const sums = { reviews: 0, minutes: 0, busiest: 0, lastDays: 0 };
  const add = (card: number, day: number, right: boolean): void => {
    const seq = log.length + 1;
    log.push(makeAnswer(`${card}`, right, { id: `${seq}`, seq, task: '1.1', at: day * DAY + NOON + seq, mode: 'review' }));
  };
  for (let today = 0; today < days; today += 1) {
    const chosen = policy.choose({ schedule: fold.schedule, today, examDay: days }).slice(0, cap);
    for (const id of chosen) {
      const card = fold.schedule.families.get(id);
      if (!card) continue;
      const n = Number(id);
      const stability = card.memory.stability * (factors[n] ?? 1);
      const right = (luck[n]?.() ?? 0) < recallAfter({ ...card.memory, stability }, today - card.day);
      add(n, today, right);
      sums.minutes += MINUTES;
      if (right) continue;
      sums.minutes += AGAIN;
      add(n, today, (luck[n]?.() ?? 0) < RIGHT_AGAIN);
    }
    sums.reviews += chosen.length;
    sums.busiest = Math.max(sums.busiest, chosen.length);
    if (today >= days - 2) sums.lastDays += chosen.length;
    const until = Math.min(cards, Math.ceil((cards * (today + 1)) / Math.max(1, days - 3)));
    for (let n = Math.ceil((cards * today) / Math.max(1, days - 3)); n < until; n += 1) add(n, today, false);
    const next = extendSchedule(fold, log, context) ?? foldSchedule(log, context);
    for (const [id, card] of next.schedule.families)
      if (fold.schedule.families.get(id) !== card) rememberSteps(fold.schedule.families.get(id), card);
    fold = next;
  }
  const recalls = [...fold.schedule.families.values()].map(({ id, memory, day }) =>
    recallAfter({ ...memory, stability: memory.stability * (factors[Number(id)] ?? 1) }, days - day),
  );
  return { ...sums, recall: recalls.reduce((sum, one) => sum + one, 0) / Math.max(1, recalls.length) };
}
