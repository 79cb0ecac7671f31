import type { AnswerAttempt } from '../src/core/session/attempt.ts';
import { seededRandom } from '../src/core/session/random.ts';
import { type BankTruth, DOMAINS, drawItem, PLAN, QUESTIONS, type TrueItem, type TrueLearner } from './truth.ts';

const BANK_SIZE = 400;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** The moment of a day of the simulation, ms. */
export const momentOf = (day: number): number => START + Math.round(day * DAY);

export function makeBank(seed: number, truth: BankTruth | undefined): readonly TrueItem[] {
  const random = seededRandom(seed, 'bank');
  return DOMAINS.flatMap((domain, at) =>
    Array.from({ length: Math.round((BANK_SIZE * (PLAN[domain] ?? 0)) / QUESTIONS) }, () => drawItem(random, at, truth)),
  );
}

export const dayOf = (at: number): number => Math.floor(at / DAY);

/** The log as the product would have stored it: the shipped code reads the same shape. */
export function logOf({ answers }: TrueLearner, bank: readonly TrueItem[]): readonly AnswerAttempt[] {
  return answers.flatMap(({ item, right, day }, n) => {
    const truth = bank[item];
    if (!truth) return [];
    const id = `q${item}`;
    const task = `${truth.domain + 1}.1`;
    return [
      {
        ...{ type: 'answer' as const, id: `a${n}`, exam: 'x', task, item: id, revision: 'r', family: id },
        ...{ at: momentOf(day), zone: 0, device: 'd', seq: n + 1, mode: 'practice' as const, session: 's' },
        ...{ kind: 'multiple-choice' as const, objective: `${task}.1`, level: truth.level, chance: truth.chance },
        ...{ response: { kind: 'multiple-choice' as const, option: 'a' }, marks: [], marking: 'off' as const, pens: 1 as const },
        score: { outcome: 'scored' as const, earned: right ? (1 as const) : (0 as const), total: 1 as const },
        ...{ marked: null, cause: right ? ('known' as const) : ('not-known' as const) },
        ...{ confidence: null, first: false, spent: 1000 },
      },
    ];
  });
}
