import { wilson } from '../../core/stats/wilson.ts';
import { type Database, quoted } from '../duckdb/database.ts';
import type { ExamFacts } from '../exam-facts.ts';
import { type FittedLink, fitLink } from '../model/fit-link.ts';
import type { Interval } from './interval.ts';
import { countIn } from './read-number.ts';

/** Known outcomes below which no link is fitted, and those of either kind. */
export const LEAST_OUTCOMES = 30;
const LEAST_OF_EITHER = 5;

/** Learners to whom readiness gave a chance within such ends. */
interface ChanceBin {
  readonly ends: Interval;
  readonly learners: number;
  readonly passed: number;
  readonly meanChance: number;
  readonly interval: Interval;
}

/** What readiness said, and what came. */
export interface OutcomeStats {
  /** Learners who said whether they passed; of these, those of whom readiness said something. */
  readonly said: number;
  readonly learners: number;
  readonly passed: number;
  readonly meanChance: number;
  readonly brier: number;
  readonly bins: readonly ChanceBin[];
  /** Null after too few. */
  readonly link: FittedLink | null;
}

const ENDS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;

/** Sets what readiness said against what came, and fits the link. Source: docs/formulas.md#outcomes. */
export async function outcomeStats({ all }: Database, exam: string, { scoredPlan, cut }: ExamFacts): Promise<OutcomeStats> {
  // The first exam of each learner that was told of: whoever failed and came again would count twice.
  const rows = await all(`
    SELECT ability, ability_sd, chance, outcome = 'passed' AS passed FROM (
      SELECT *, row_number() OVER (PARTITION BY learner ORDER BY exam_date) AS which FROM outcomes
      WHERE exam = ${quoted(exam)} AND outcome IN ('passed', 'not-passed')) AS said
    WHERE which = 1 ORDER BY learner`);
  const known = rows
    .filter(({ ability }) => ability !== null)
    .map((row) => ({
      ...{ ability: countIn(row, 'ability'), sd: countIn(row, 'ability_sd'), chance: countIn(row, 'chance') },
      passed: row['passed'] === true,
    }));
  const passed = known.filter((one) => one.passed).length;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const bins = ENDS.slice(1).flatMap((high, at): readonly ChanceBin[] => {
    const low = ENDS[at] ?? 0;
    const own = known.filter(({ chance }) => chance >= low && (chance < high || high === 1));
    const did = own.filter((one) => one.passed).length;
    if (own.length === 0) return [];
    const meanChance = mean(own.map(({ chance }) => chance));
    return [{ ends: [low, high], learners: own.length, passed: did, meanChance, interval: wilson(did, own.length) }];
  });
  const questions = Object.values(scoredPlan).reduce((sum, count) => sum + count, 0);
  const isEnough = known.length >= LEAST_OUTCOMES && Math.min(passed, known.length - passed) >= LEAST_OF_EITHER && questions > 0;
  return {
    ...{ said: rows.length, learners: known.length, passed, bins },
    meanChance: mean(known.map(({ chance }) => chance)),
    brier: mean(known.map((one) => (one.chance - (one.passed ? 1 : 0)) ** 2)),
    link: isEnough ? fitLink(known, { questions, cut }) : null,
  };
}
