import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../src/core/session/random.ts';
import { type Database, openDatabase, quoted } from '../../src/stats/duckdb/database.ts';
import { TABLES, type TableName } from '../../src/stats/tables/tables.ts';
import { makeBank } from '../learners.ts';
import { DOMAINS, type TrueItem } from '../truth.ts';
import { drawPerson, MARKING_HELPS } from './people.ts';

// A class too large for files: its rows are made by the database itself, in the tables that statistics read. Chance is a hash of learner, question and
// purpose, so the same seed gives the same rows.

export const BIG_EXAM = 'class-c01';
/** The question whose key is planted wrong. */
export const PLANTED = 7;
/** Steps through the bank that meet every question: they share no factor with its 400. */
const STRIDES = [1, 3, 7, 9, 11, 13, 17, 19, 21, 23, 27, 29];
const FINDS = { knows: 0.85, not: 0.45 };
const TAKES = { knows: 0.08, not: 0.35 };

/** The same for every class. */
export const bigBank = (): readonly TrueItem[] => makeBank(1, undefined);
export const itemId = (at: number, { domain }: Pick<TrueItem, 'domain'>): string => `${BIG_EXAM}/${domain + 1}.1/q${at}`;

async function makeTruth({ duckdb, connection, run }: Database, learners: number, seed: number): Promise<void> {
  await run(
    'CREATE TABLE items (q INTEGER, item VARCHAR, domain INTEGER, b DOUBLE, a DOUBLE, guess DOUBLE, level TINYINT, chance DOUBLE)',
  );
  const items = await connection.createAppender('items');
  const itemRows = duckdb.DuckDBDataChunkWriter.forAppender(items);
  for (const [at, one] of bigBank().entries())
    itemRows.appendRow([at, itemId(at, one), one.domain, one.difficulty, one.slope, one.guess, one.level, one.chance]);
  itemRows.flush();
  items.closeSync();
  await run(
    `CREATE TABLE people (learner INTEGER, ${DOMAINS.map((_, at) => `x${at} DOUBLE`).join(', ')}, rate DOUBLE, start INTEGER, stride INTEGER)`,
  );
  const people = await connection.createAppender('people');
  const peopleRows = duckdb.DuckDBDataChunkWriter.forAppender(people);
  const random = seededRandom(seed, 'big class');
  for (let learner = 1; learner <= learners; learner += 1) {
    const { base, rate } = drawPerson(random);
    const stride = STRIDES[Math.floor(random() * STRIDES.length)] ?? 1;
    peopleRows.appendRow([learner, ...base, rate, Math.floor(random() * 400), stride]);
  }
  peopleRows.flush();
  people.closeSync();
}

/** What chance decides of an answer. */
const PURPOSES = ['knows', 'guess', 'which', 'time', 'arm', 'signal 1', 'signal 2', 'decoy 1'] as const;

/** A number from 0 to 1 by learner, question and purpose: one whole number hashed, as the hashes of several are joined so that they depend on one another. */
const chance = (purpose: (typeof PURPOSES)[number], seed: number): string =>
  `(hash(CAST(learner AS BIGINT) * 25600 + q * 64 + ${PURPOSES.indexOf(purpose)} + ${seed} * 100000000000) / 18446744073709551616.0)`;

/** Every answer with what is known of it: who knows is right, who does not guesses. */
const answersSql = (answers: number, seed: number): string => `
  WITH met AS (
    SELECT learner, n, CAST((start + n * stride) % 400 AS INTEGER) AS q, x0, x1, x2, x3, x4, rate
    FROM people, range(${answers}) AS t(n)),
  asked AS (
    SELECT met.*, items.* EXCLUDE (q), CASE domain WHEN 0 THEN x0 WHEN 1 THEN x1 WHEN 2 THEN x2 WHEN 3 THEN x3 ELSE x4 END + rate * n / 5.0 AS ability,
           CASE WHEN learner % 10 = 1 AND n >= 15 AND n % 15 = 0 THEN ${chance('arm', seed)} < 0.5 END AS is_marked_arm
    FROM met JOIN items USING (q)),
  knowing AS (
    SELECT *, 1 / (1 + exp(-(a * (ability - b) + CASE WHEN is_marked_arm THEN ${MARKING_HELPS} ELSE 0 END))) AS s FROM asked),
  answered AS (
    SELECT *, ${chance('knows', seed)} < s AS knows, ${chance('guess', seed)} AS luck, ${chance('which', seed)} AS which FROM knowing)
  SELECT *, CASE WHEN knows OR luck < guess THEN 'a' WHEN which < 0.55 THEN 'b' WHEN which < 0.85 THEN 'c' ELSE 'd' END AS chosen_option,
         CASE WHEN q = ${PLANTED} THEN 'b' ELSE 'a' END AS key
  FROM answered`;

const attempts = (seed: number): string => `
  '${BIG_EXAM}' AS exam, CAST(domain + 1 AS VARCHAR) AS domain, learner, n + 1 AS n, DATE '2026-01-05' + CAST(floor(n / 10) AS INTEGER) AS day,
  'practice' AS mode, NULL AS mock, item, 'r1' AS revision, item AS family, (domain + 1) || '.1' AS task, (domain + 1) || '.1.1' AS objective,
  'multiple-choice' AS kind, level, chance, TRUE AS first_meeting, TRUE AS answered, chosen_option = key AS correct, [chosen_option] AS chosen,
  CASE WHEN learner % 10 = 0 THEN 'guided' ELSE 'off' END AS marking, NULL AS marking_score, NULL AS recall,
  CASE WHEN chosen_option = key THEN 'known' ELSE 'not-known' END AS cause, NULL AS confidence, 20 + ${chance('time', seed)} * 60 AS seconds,
  CASE WHEN is_marked_arm THEN 'marked' WHEN NOT is_marked_arm THEN 'unmarked' END AS test_arm`;

const MARKS = `
  '${BIG_EXAM}' AS exam, CAST(domain + 1 AS VARCHAR) AS domain, learner, n + 1 AS n, item, 'r1' AS revision, TRUE AS first_meeting,
  chosen_option = key AS correct, 'guided' AS marking, role, place, role || '-' || q % 20 AS cue,
  CASE WHEN role = 'signal' THEN CASE WHEN hit THEN 'found' ELSE 'missed' END ELSE CASE WHEN hit THEN 'taken' ELSE 'left' END END AS state, hit`;

const PHRASES = `(VALUES ('signal', 1, ${FINDS.knows}, ${FINDS.not}), ('signal', 2, ${FINDS.knows}, ${FINDS.not}), ('decoy', 1, ${TAKES.knows}, ${TAKES.not}))
  AS phrases(role, place, by_knowing, by_not)`;

async function copy({ run }: Database, folder: string, table: TableName, select: string): Promise<void> {
  const own = join(folder, table);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  const columns = Object.entries(TABLES[table].columns).map(([name, { type }]) => `CAST(${name} AS ${type}) AS ${name}`);
  await run(
    `COPY (SELECT ${columns.join(', ')} FROM (${select})) TO ${quoted(own)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (${TABLES[table].partitions.join(', ')}))`,
  );
}

/** Writes the tables of so many learners with so many answers each, and `truth.parquet` beside them: what is true of each question. */
export async function writeBigTables(folder: string, learners: number, answers: number, seed = 1): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const working = join(folder, 'working.duckdb');
  rmSync(working, { force: true });
  const database = await openDatabase(working, { memory_limit: '4GB' });
  await makeTruth(database, learners, seed);
  const all = answersSql(answers, seed);
  await copy(database, folder, 'attempts', `SELECT ${attempts(seed)} FROM (${all})`);
  const luckOf = ['signal 1', 'signal 2', 'decoy 1'] as const;
  const luckOn = luckOf.map((phrase) => `WHEN '${phrase}' THEN ${chance(phrase, seed)}`).join(' ');
  const hit = `CASE role || ' ' || place ${luckOn} END < CASE WHEN knows THEN by_knowing ELSE by_not END AS hit`;
  await copy(
    database,
    folder,
    'marks',
    `SELECT ${MARKS} FROM (SELECT *, ${hit} FROM (${all}), ${PHRASES} WHERE learner % 10 = 0)`,
  );
  // What is true: the chance of being right of exactly these learners, and how being right goes with what they know.
  await database.run(`
    COPY (SELECT q, item, any_value(b) AS difficulty, any_value(a) AS slope, any_value(level) AS level, count(*) AS learners,
                 avg(CASE WHEN key = 'a' THEN guess + (1 - guess) * s ELSE (1 - guess) * (1 - s) * 0.55 END) AS facility,
                 corr(CAST(chosen_option = key AS INTEGER), ability) AS r,
                 corr(CASE WHEN key = 'a' THEN guess + (1 - guess) * s ELSE (1 - guess) * (1 - s) * 0.55 END, ability) AS steepness
          FROM (${all}) GROUP BY q, item ORDER BY q) TO ${quoted(join(folder, 'truth.parquet'))} (FORMAT parquet)`);
  // And what marking truly adds to the share right, over these tests.
  const right = (helped: boolean): string =>
    `guess + (1 - guess) / (1 + exp(-(a * (ability - b)${helped ? ` + ${MARKING_HELPS}` : ''})))`;
  await database.run(`
    COPY (SELECT avg((${right(true)}) - (${right(false)})) AS difference FROM (${all}) WHERE is_marked_arm IS NOT NULL)
    TO ${quoted(join(folder, 'truth-marking.parquet'))} (FORMAT parquet)`);
  database.close();
  rmSync(working, { force: true });
}
