import { describe, expect, it } from 'vitest';
import { choosePlan, type PlanChoice } from '../../../src/app/plan/plan-store.ts';
import { reviewItems } from '../../../src/app/schedule/schedule-store.ts';
import { examDate } from '../../../src/app/settings/settings.ts';
import { storeEvent } from '../../../src/app/shared/store-event.ts';
import { tellToday, todayOn } from '../../../src/app/today/today-store.ts';
import { localDay } from '../../../src/core/schedule/local-day.ts';
import { seededRandom } from '../../../src/core/session/random.ts';
import type { Piece } from '../../../src/core/today/piece.ts';
import { ALL_WEEK } from '../../../src/core/today/weekdays.ts';
import { dueBy } from '../../../src/env/due-count.ts';
import { stepWords } from '../../../src/messages/en/piece-words.ts';
import { buttonWords, doneWords, fitWords, reviewWords, todayWords } from '../../../src/messages/en/today-words.ts';
import { answer } from '../../core/make-item.ts';
import { EXAM, question } from '../make-bank.ts';
import { DAY, openWithIndex } from '../make-log.ts';

// Five learners, thirty days each, of which the 28th is the exam's. What four places say of the day is read on each of them.

const TASKS = ['1.1', '1.2', '2.1', '2.2'];
const QUESTIONS = TASKS.flatMap((task) => Array.from({ length: 25 }, (_, n) => question(`${task}-${n}`, { task })));
const EXAM_DATE = '2026-12-17';

interface Learner {
  readonly plan?: PlanChoice;
  /** Chance of being right. */
  readonly right: number;
  /** How much of the day's pieces is done on the nth day, 0..1. */
  readonly does: (day: number, weekday: number) => number;
}

const LEARNERS: Readonly<Record<string, Learner>> = {
  steady: { plan: { date: EXAM_DATE, weekdays: ALL_WEEK, minutes: 20 }, right: 0.7, does: () => 1 },
  weekend: {
    plan: { date: EXAM_DATE, weekdays: 0b1100000, minutes: 60 },
    right: 0.6,
    does: (_, weekday) => (weekday > 4 ? 1 : 0),
  },
  crammer: { plan: { date: EXAM_DATE, weekdays: ALL_WEEK, minutes: 120 }, right: 0.5, does: (day) => (day > 22 ? 1 : 0) },
  forgetful: { right: 0.3, does: (day) => (day % 3 === 0 ? 0.5 : 0) },
  none: { right: 0, does: () => 0 },
};

/** Opens a page whose learner lives on, day after day. */
async function life(name: string) {
  const { plan, right, does } = LEARNERS[name] ?? { right: 0, does: () => 0 };
  const { page, index, env } = await openWithIndex({ questions: QUESTIONS });
  const random = seededRandom(7, name);
  let seq = 0;
  if (plan) await choosePlan(page, EXAM, plan);
  const today = () => localDay(env.now(), env.zone());

  async function give(item: string, mode: 'practice' | 'review'): Promise<void> {
    const task = item.split('-')[0] ?? '';
    const more = { id: `${name}-${++seq}`, exam: EXAM, task, mode, at: env.now(), zone: env.zone(), spent: 60_000 } as const;
    const { device: _, seq: __, ...attempt } = answer(item, seq, random() < right, { ...more, objective: `${task}.1` });
    env.advance(80_000);
    await page.storeAttempt(attempt);
  }
  function itemsOf(piece: Piece): readonly string[] {
    if (piece.kind === 'review') return reviewItems(page, index, 'family', piece.count);
    if (piece.kind === 'hardest') return reviewItems(page, index, 'hardest', piece.count);
    const seen = new Set(page.$attempts.get().map((one) => one.item));
    const fresh = piece.kind === 'new' ? QUESTIONS.filter(({ item }) => item.task === piece.task && !seen.has(item.id)) : [];
    return fresh.slice(0, piece.count).map(({ item }) => item.id);
  }
  return {
    ...{ page, index, env, today },
    /** What the four places say now. The header speaks first: it only knows what it was told on another day. */
    read() {
      const header = dueBy(env.due(EXAM), today());
      const day = todayOn(page, index);
      tellToday(page, index);
      const home = [todayWords(day, today()), buttonWords(day) ?? '', doneWords(day), fitWords(day.fit, day.goal)];
      const plan = day.optional ? [] : day.pieces.map(stepWords);
      return { header, told: dueBy(env.due(EXAM), today()), home, plan, review: reviewWords(day), day };
    },
    async study(n: number): Promise<void> {
      const weekday = (today() + 3) % 7;
      const { pieces, optional, state } = todayOn(page, index);
      if (optional) return;
      // A first visit begins with one scenario.
      if (state === 'newcomer' && does(n, weekday) > 0) await give('1.1-0', 'practice');
      for (const piece of pieces) {
        const items = itemsOf(piece);
        for (const item of items.slice(0, Math.ceil(items.length * does(n, weekday)) * Math.sign(does(n, weekday))))
          await give(item, piece.kind === 'new' ? 'practice' : 'review');
      }
      tellToday(page, index);
    },
  };
}

const numberIn = (text: string, words: RegExp): number => Number(words.exec(text)?.[1] ?? 0);
const WRONG_NUMBER = [
  /\b1 (?:more |new |hard )?(?:reviews|questions|minutes|days|lessons|exams)\b/,
  /\b(?:0|[2-9]|\d\d+) (?:more |new |hard )?(?:review|question|minute|day|lesson)\b/,
  /\b0 (?!of )/,
  /undefined|NaN| {2}| \.|\.\./,
];

describe('on each of thirty days', () => {
  it.each(Object.keys(LEARNERS))('four places say the same of the day to a learner who is %s, in good grammar', async (name) => {
    const { page, index, env, read, study } = await life(name);
    tellToday(page, index);
    const states = new Set<string>();
    const counts = new Set<number>();
    for (let n = 0; n < 30; n += 1) {
      for (const when of ['before', 'after']) {
        const { header, told, home, plan, review, day } = read();
        const said = [
          header,
          told,
          numberIn(home[0] ?? '', /^(?:Still to do today: )?(\d+) (?:reviews?\b|hard questions? tonight)/),
          numberIn(plan[0] ?? '', /^(\d+) reviews?$|^Your (\d+) hardest/) ||
            (/^Your (hardest|\d+)/.test(plan[0] ?? '') ? day.reviews : 0),
          numberIn(review, /^(\d+) reviews? today/),
        ];
        expect([name, n, when, ...said]).toEqual([name, n, when, ...said.map(() => day.reviews)]);
        for (const text of [...home, ...plan, review]) for (const wrong of WRONG_NUMBER) expect(text).not.toMatch(wrong);
        expect(buttonWords(day) === undefined).toBe(day.pieces.length === 0);
        states.add(day.state);
        counts.add(day.reviews);
        if (when === 'before') await study(n);
      }
      if (read().day.state === 'after') {
        const date = page.setting(examDate(EXAM));
        const event = {
          id: `how-${n}`,
          type: 'outcome',
          exam: EXAM,
          at: env.now(),
          zone: 60,
          date,
          outcome: 'unsaid',
          score: null,
        } as const;
        expect(await storeEvent(page, event)).toBe(true);
        tellToday(page, index);
      }
      // On to nine in the morning.
      env.advance(DAY - ((env.now() - Date.UTC(2026, 10, 20, 9)) % DAY));
    }
    const planned = ['working', 'eve', 'exam-day', 'after', 'resting'];
    const expected: Readonly<Record<string, readonly string[]>> = {
      ...{ steady: [...planned, 'done'], weekend: [...planned, 'done', 'rest'], crammer: [...planned, 'done'] },
      ...{ forgetful: ['newcomer', 'no-plan'], none: ['newcomer'] },
    };
    expect([...states].toSorted()).toEqual([...(expected[name] ?? [])].toSorted());
    if (name === 'steady') expect(counts.size).toBeGreaterThan(3);
  });
});
