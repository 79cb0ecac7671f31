import { join } from 'node:path';
import { openDatabase, quoted, type Row } from '../../src/stats/duckdb/database.ts';
import { countIn, numberIn } from '../../src/stats/measure/read-number.ts';
import { PLANTED } from './big-tables.ts';
import { EXAM_HARDER } from './people.ts';

/** What statistics found in a class, beside what is true. */
export interface Judged {
  /** Correlation with the truth: of difficulties; of discrimination with that by the true ability, and with true slopes. */
  readonly difficultyR: number;
  readonly difficultyOff: number;
  readonly discriminationR: number;
  readonly slopeR: number;
  /** The planted question's place in the list, from 1. */
  readonly plantedPlace: number;
  readonly shift: number | null;
  readonly slope: number | null;
  readonly moved: number | null;
  readonly movedHalf: number | null;
  readonly marking: number | null;
  readonly markingTruth: number;
  /** Shares of 95 % intervals that hold the truth; null where there was none. */
  readonly facilityCovered: number;
  readonly rCovered: number;
  readonly difficultyCovered: number;
  readonly movedCovered: number | null;
  readonly markingCovered: number | null;
}

const within = (row: Row, value: string, low: string, high: string): boolean =>
  countIn(row, value) >= countIn(row, low) && countIn(row, value) <= countIn(row, high);
const shareOf = (rows: readonly Row[], is: (row: Row) => boolean): number => rows.filter(is).length / rows.length;

/**
 * Judges the results in `out` of the tables in `folder` by the truth of a whole population (`truth`: the folder of a large class with the same bank). The planted question is judged
 * by its place alone.
 */
export async function judge(folder: string, out: string, truth = folder, truthOut = out): Promise<Judged> {
  const { all, close } = await openDatabase();
  const found = (where: string, name: string): string => quoted(join(where, 'results', `${name}.parquet`));
  const rows = await all(`
    SELECT found.*, found.r AS r_found, truth.difficulty AS b, truth.r AS r_true, truth.slope, truth.facility AS p, truth.q AS q, big.r AS r_big,
           row_number() OVER (ORDER BY found.doubt DESC) AS place
    FROM ${found(out, 'questions')} AS found JOIN ${quoted(join(truth, 'truth.parquet'))} AS truth ON found.exam || '/' || found.question = truth.item
         JOIN ${found(truthOut, 'questions')} AS big ON big.question = found.question`);
  const honest = rows.filter((row) => countIn(row, 'q') !== PLANTED);
  const shown = honest.filter((row) => row['facility'] !== null);
  const correlation = (one: string, other: string): number => {
    const mean = (of: (row: Row) => number): number => honest.reduce((sum, row) => sum + of(row), 0) / honest.length;
    const [a, b] = [mean((row) => countIn(row, one)), mean((row) => countIn(row, other))];
    const product = (x: string, xMean: number, y: string, yMean: number): number =>
      mean((row) => (countIn(row, x) - xMean) * (countIn(row, y) - yMean));
    return product(one, a, other, b) / Math.sqrt(product(one, a, one, a) * product(other, b, other, b));
  };
  // Whether a bank is easy answers cannot tell, so difficulties are compared but for their mean.
  const offset = honest.reduce((sum, row) => sum + countIn(row, 'difficulty') - countIn(row, 'b'), 0) / honest.length;
  const away = (row: Row): number => countIn(row, 'difficulty') - offset - countIn(row, 'b');
  const [link] = await all(`SELECT shift, slope, moved, moved_error FROM ${found(out, 'link')}`);
  const [marking] = await all(`SELECT difference, low, high FROM ${found(out, 'marking')}`);
  const [{ difference } = {}] = await all(`SELECT difference FROM ${quoted(join(truth, 'truth-marking.parquet'))}`);
  close();
  const markingTruth = typeof difference === 'number' ? difference : 0;
  const moved = link ? countIn(link, 'moved') : null;
  const movedHalf = link ? 1.96 * countIn(link, 'moved_error') : null;
  return {
    ...{ difficultyR: correlation('difficulty', 'b'), discriminationR: correlation('r_found', 'r_true') },
    ...{
      slopeR: correlation('r_found', 'slope'),
      difficultyOff: Math.sqrt(honest.reduce((sum, row) => sum + away(row) ** 2, 0) / honest.length),
    },
    plantedPlace: countIn(rows.find((row) => countIn(row, 'q') === PLANTED) ?? {}, 'place'),
    ...{ shift: link ? countIn(link, 'shift') : null, slope: link ? countIn(link, 'slope') : null, moved, movedHalf },
    ...{ marking: marking ? numberIn(marking, 'difference') : null, markingTruth },
    facilityCovered: shareOf(shown, (row) => within(row, 'p', 'low', 'high')),
    rCovered: shareOf(honest, (row) => within(row, 'r_big', 'r_low', 'r_high')),
    difficultyCovered: shareOf(honest, (row) => Math.abs(away(row)) <= 1.96 * countIn(row, 'difficulty_error')),
    movedCovered: moved === null || movedHalf === null ? null : Number(Math.abs(moved + EXAM_HARDER) <= movedHalf),
    markingCovered: marking ? Number(countIn(marking, 'low') <= markingTruth && markingTruth <= countIn(marking, 'high')) : null,
  };
}
