import { wilson } from '../../core/stats/wilson.ts';
import type { Database } from '../duckdb/database.ts';
import { correlationInterval, type Interval } from './interval.ts';
import { countIn, numberIn, textIn } from './read-number.ts';

/** An option as it was chosen. */
export interface OptionStats {
  readonly option: string;
  /** Learners who chose it, and their share. */
  readonly learners: number;
  readonly share: number;
  /** How choosing it goes with standing on the other questions; null where nobody chose it, or everybody. */
  readonly r: number | null;
}

/** A revision of a question. Learners count once: at their first meeting with its family. */
export interface QuestionStats {
  readonly q: number;
  readonly exam: string;
  readonly item: string;
  readonly revision: string;
  readonly domain: string;
  readonly task: string;
  readonly kind: string;
  readonly level: number;
  readonly learners: number;
  readonly correct: number;
  /** Share right, with its interval. */
  readonly facility: number;
  readonly interval: Interval;
  /** Corrected point-biserial: how being right goes with standing on the other questions; null where it cannot be told. */
  readonly r: number | null;
  readonly rInterval: Interval;
  /** Learners with enough other answers to have a standing. */
  readonly compared: number;
  /** Median time on it, seconds. */
  readonly seconds: number | null;
  /** In the order of their ids. */
  readonly options: readonly OptionStats[];
}

/** Correlation of a yes or no with standing: how many said yes and the sum of their standings, of all. */
function biserial(
  yes: number,
  sumOfYes: number,
  all: { readonly count: number; readonly sum: number; readonly squares: number },
): number | null {
  const { count, sum, squares } = all;
  const variance = squares / count - (sum / count) ** 2;
  if (count < 3 || yes <= 0 || yes >= count || !(variance > 1e-12)) return null;
  const share = yes / count;
  return ((sumOfYes / yes - sum / count) * Math.sqrt(share / (1 - share))) / Math.sqrt(variance);
}

/** What came of every question. `prepare` must have run. */
export async function questionStats({ all }: Database): Promise<readonly QuestionStats[]> {
  const rows = await all(`
    SELECT q, exam, item, revision, domain, task, kind, level, learners, questions.correct, facility, seconds,
           compared, yes, sum_of_yes, sum, squares
    FROM questions LEFT JOIN (
      SELECT q, CAST(count(*) AS DOUBLE) AS compared, CAST(count(*) FILTER (WHERE correct) AS DOUBLE) AS yes,
             sum(rest) FILTER (WHERE correct) AS sum_of_yes, sum(rest) AS sum, sum(rest * rest) AS squares
      FROM compared GROUP BY q) AS sums USING (q)
    ORDER BY q`);
  const chosen = await all(`
    WITH picks AS (
      SELECT q, picked, CAST(count(*) AS DOUBLE) AS learners, 0 AS compared, 0 AS rest FROM answers WHERE picked <> '' GROUP BY q, picked
      UNION ALL
      SELECT q, picked, 0, CAST(count(*) AS DOUBLE), sum(rest) FROM compared WHERE picked <> '' GROUP BY q, picked)
    SELECT q, option, sum(learners) AS learners, sum(compared) AS compared, sum(rest) AS rest
    FROM picks CROSS JOIN UNNEST(string_split(picked, ' ')) AS t(option)
    GROUP BY q, option ORDER BY q, option`);
  const options = new Map<number, (typeof chosen)[number][]>();
  for (const row of chosen) options.set(countIn(row, 'q'), [...(options.get(countIn(row, 'q')) ?? []), row]);
  return rows.map((row): QuestionStats => {
    const [q, learners, correct] = [countIn(row, 'q'), countIn(row, 'learners'), countIn(row, 'correct')];
    const sums = { count: countIn(row, 'compared'), sum: countIn(row, 'sum'), squares: countIn(row, 'squares') };
    const r = biserial(countIn(row, 'yes'), countIn(row, 'sum_of_yes'), sums);
    return {
      ...{ q, exam: textIn(row, 'exam'), item: textIn(row, 'item'), revision: textIn(row, 'revision') },
      ...{ domain: textIn(row, 'domain'), task: textIn(row, 'task'), kind: textIn(row, 'kind'), level: countIn(row, 'level') },
      ...{ learners, correct, facility: countIn(row, 'facility'), interval: wilson(correct, learners) },
      ...{ r, rInterval: correlationInterval(r ?? 0, r === null ? 0 : sums.count), compared: sums.count },
      seconds: numberIn(row, 'seconds'),
      options: (options.get(q) ?? []).map((one) => ({
        option: textIn(one, 'option'),
        ...{ learners: countIn(one, 'learners'), share: countIn(one, 'learners') / learners },
        r: biserial(countIn(one, 'compared'), countIn(one, 'rest'), sums),
      })),
    };
  });
}
