import { type Database, quoted } from '../duckdb/database.ts';
import { type AnswerColumns, type Difficulties, fitDifficulties } from '../model/fit-difficulties.ts';
import { countIn } from './read-number.ts';

/**
 * Of more answers those of the first learners are measured: in a bank of 400 questions 15,000 each, where the model errs by more than chance does.
 */
const MOST_ANSWERS = 6_000_000;

/** Of the author's levels, as readiness holds them. */
const LEVELS: Readonly<Record<number, number>> = { 1: -0.8, 2: 0, 3: 0.8 };

/** Difficulties of an exam's questions. */
export interface MeasuredQuestions extends Pick<Difficulties, 'mean' | 'sd'> {
  /** By the question's number: logits, and standard error. */
  readonly byQuestion: ReadonlyMap<number, { readonly difficulty: number; readonly error: number }>;
}

/** The first answers of an exam as columns, with questions by their place. Answers come in any order and are put by learner by counting. */
async function columnsOf(
  { all, connection }: Database,
  exam: string,
  places: ReadonlyMap<number, number>,
): Promise<AnswerColumns & { readonly learners: readonly number[] }> {
  // Numbers of learners say nothing of them, so the first are as good as any.
  const counts = await all(`
    SELECT learner, CAST(answers AS INTEGER) AS n FROM (
      SELECT learner, answers, sum(answers) OVER (ORDER BY learner) AS so_far FROM learners WHERE exam = ${quoted(exam)}) AS one
    WHERE so_far <= ${MOST_ANSWERS} ORDER BY learner`);
  const most = countIn(counts.at(-1) ?? {}, 'learner');
  const placeOf = new Int32Array(most + 1);
  const from = new Int32Array(counts.length + 1);
  for (const [at, row] of counts.entries()) {
    placeOf[countIn(row, 'learner')] = at;
    from[at + 1] = (from[at] ?? 0) + countIn(row, 'n');
  }
  const next = from.slice();
  const answer = new Uint32Array(from.at(-1) ?? 0);
  const lowest = Math.min(...places.keys());
  const highest = Math.max(...places.keys());
  const result = await connection.stream(
    `SELECT learner, CAST(q * 2 + CAST(correct AS INTEGER) AS INTEGER) AS coded FROM answers WHERE q BETWEEN ${lowest} AND ${highest} AND learner <= ${most}`,
  );
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const [learner, coded] = [chunk.getColumnVector(0), chunk.getColumnVector(1)];
    for (let row = 0; row < chunk.rowCount; row += 1) {
      const place = placeOf[Number(learner.getItem(row))] ?? 0;
      const at = next[place] ?? 0;
      answer[at] = Number(coded.getItem(row)) - 2 * lowest;
      next[place] = at + 1;
    }
  }
  return { from, answer, learners: counts.map((row) => countIn(row, 'learner')) };
}

/** Keeps abilities where SQL finds them: `abilities`. */
async function keepAbilities(
  { duckdb, connection, run }: Database,
  exam: string,
  learners: readonly number[],
  abilities: Float64Array,
): Promise<void> {
  await run('CREATE TABLE IF NOT EXISTS abilities (exam VARCHAR, learner INTEGER, ability DOUBLE)');
  const appender = await connection.createAppender('abilities');
  const writer = duckdb.DuckDBDataChunkWriter.forAppender(appender);
  for (const [at, learner] of learners.entries()) writer.appendRow([exam, learner, abilities[at] ?? 0]);
  writer.flush();
  appender.closeSync();
}

/** Measures the questions of an exam, and keeps the abilities of its learners. `prepare` must have run. Questions of an exam have numbers in a row. */
export async function measureDifficulties(database: Database, exam: string): Promise<MeasuredQuestions> {
  const rows = await database.all(`SELECT q, level, chance FROM questions WHERE exam = ${quoted(exam)} ORDER BY q`);
  const places = new Map(rows.map((row, at) => [countIn(row, 'q'), at]));
  const answers = await columnsOf(database, exam, places);
  const { difficulty, error, abilities, mean, sd } = fitDifficulties(answers, {
    level: Float64Array.from(rows, (row) => LEVELS[countIn(row, 'level')] ?? 0),
    floor: Float64Array.from(rows, (row) => Math.min(0.95, countIn(row, 'chance'))),
  });
  await keepAbilities(database, exam, answers.learners, abilities);
  const byQuestion = new Map([...places].map(([q, at]) => [q, { difficulty: difficulty[at] ?? 0, error: error[at] ?? 0 }]));
  return { byQuestion, mean, sd };
}
