import type { Database } from '../duckdb/database.ts';

/** Other first answers of a learner below which nothing is held of how good they are. */
const LEAST_OTHERS = 5;

/** Of more answers the median time is told nearly, as the exact one would have to hold all of them. */
const EXACT = 2_000_000;

/**
 * Makes what the statistics of questions are counted from: `questions` (each revision with a number, its first answers and the share right),
 * `answers` (first answers, by numbers; ids of options have no spaces, so those chosen are one text) and `learners` (how far above what the same questions gave others each one is). Of the tables only what is
 * needed is read, once. The SQL keeps to what Trino and Spark have too, but for the names of types.
 */
export async function prepare({ run, all }: Database): Promise<void> {
  const [{ many } = {}] = await all(`SELECT count(*) > ${EXACT} AS many FROM attempts`);
  const middle = many ? 'approx_quantile(seconds, 0.5)' : 'median(seconds)';
  await run(`
    CREATE TABLE questions AS
    SELECT row_number() OVER (ORDER BY exam, item, revision) AS q, exam, item, revision, domain, task, kind, level, chance, learners, correct,
           correct / learners AS facility, seconds, max(learners) OVER (PARTITION BY exam, item) = learners AS most
    FROM (
      SELECT exam, item, revision, min(domain) AS domain, min(task) AS task, min(kind) AS kind, CAST(median(level) AS INTEGER) AS level,
             avg(chance) AS chance, CAST(count(*) AS DOUBLE) AS learners,
             CAST(count(*) FILTER (WHERE correct) AS DOUBLE) AS correct, ${middle} AS seconds
      FROM attempts WHERE first_meeting GROUP BY exam, item, revision) AS counted`);
  await run(`
    CREATE TABLE answers AS
    SELECT CAST(q AS INTEGER) AS q, learner, attempts.correct, array_to_string(chosen, ' ') AS picked,
           CAST(attempts.correct AS INTEGER) - facility AS above
    FROM attempts JOIN questions USING (exam, item, revision) WHERE first_meeting`);
  await run(`
    CREATE TABLE learners AS
    SELECT exam, learner, CAST(count(*) AS DOUBLE) AS answers, sum(above) AS above
    FROM answers JOIN questions USING (q) GROUP BY exam, learner`);
  // A learner's standing on all other questions they met first: what an answer is compared with.
  await run(`
    CREATE VIEW compared AS
    SELECT answers.q, answers.learner, answers.correct, answers.picked, (learners.above - answers.above) / (learners.answers - 1) AS rest
    FROM answers JOIN questions USING (q) JOIN learners ON learners.exam = questions.exam AND learners.learner = answers.learner
    WHERE learners.answers > ${LEAST_OTHERS}`);
}
