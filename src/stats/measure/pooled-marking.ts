import { type Difference, newcombe } from '../../core/stats/newcombe.ts';
import { type Database, quoted } from '../duckdb/database.ts';
import type { ArmAnswer } from '../model/arm-answer.ts';
import { fitMixedLogistic } from '../model/mixed-logistic.ts';
import { LEAST_LEARNERS } from '../report/hide-small.ts';
import { countIn, textIn } from './read-number.ts';

/** Tests an arm below which nothing is said: as in a comparison of one learner alone. */
export const LEAST_TESTS = 80;

/** One arm: tests, and those right. */
interface ArmCount {
  readonly total: number;
  readonly right: number;
}

/** Practice with and without marking, over all learners who compared them. */
export interface PooledMarking {
  readonly learners: number;
  readonly families: number;
  readonly marked: ArmCount;
  readonly unmarked: ArmCount;
  /** Null below 10 learners, or 80 tests an arm. */
  readonly result: {
    /** What marking adds to the share right, as if all answers were of one learner, and with learners and families held apart. */
    readonly plain: Difference;
    readonly mixed: Difference;
    /** In log odds, with its standard error; how far learners and families lie apart. */
    readonly effect: number;
    readonly error: number;
    readonly learnerSd: number;
    readonly familySd: number;
  } | null;
}

/** Compares the tests of both arms of all learners. Source: docs/formulas.md#marking-pooled. */
export async function pooledMarking({ all }: Database, exam: string): Promise<PooledMarking> {
  const rows = await all(
    `SELECT learner, family, test_arm, correct FROM attempts WHERE test_arm IS NOT NULL AND exam = ${quoted(exam)} ORDER BY learner, n`,
  );
  const [learners, families] = [new Map<number, number>(), new Map<string, number>()];
  const placeOf = <K>(places: Map<K, number>, key: K): number => {
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
  const answers = rows.map(
    (row): ArmAnswer => ({
      learner: placeOf(learners, countIn(row, 'learner')),
      family: placeOf(families, textIn(row, 'family')),
      ...{ marked: row['test_arm'] === 'marked', right: row['correct'] === true },
    }),
  );
  const armOf = (marked: boolean): ArmCount => {
    const own = answers.filter((one) => one.marked === marked);
    return { total: own.length, right: own.filter(({ right }) => right).length };
  };
  const [marked, unmarked] = [armOf(true), armOf(false)];
  const counts = { learners: learners.size, families: families.size, marked, unmarked };
  if (learners.size < LEAST_LEARNERS || Math.min(marked.total, unmarked.total) < LEAST_TESTS) return { ...counts, result: null };
  const { effect, error, learnerSd, familySd, shareOf } = fitMixedLogistic(answers);
  const half = 1.96 * error;
  return {
    ...counts,
    result: {
      plain: newcombe(marked, unmarked),
      mixed: { value: shareOf(effect), low: shareOf(effect - half), high: shareOf(effect + half) },
      ...{ effect, error, learnerSd, familySd },
    },
  };
}
