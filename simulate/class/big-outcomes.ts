import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../src/core/schedule/exam-date.ts';
import type { AnswerAttempt } from '../../src/core/session/attempt.ts';
import { seededRandom } from '../../src/core/session/random.ts';
import { expectedOn } from '../../src/stats/collect/outcome-rows.ts';
import { type Database, openDatabase, quoted } from '../../src/stats/duckdb/database.ts';
import type { ExamFacts } from '../../src/stats/exam-facts.ts';
import { countIn, textIn } from '../../src/stats/measure/read-number.ts';
import { createSql } from '../../src/stats/tables/tables.ts';
import { sitExam } from '../exam.ts';
import { DOMAINS, PLAN } from '../truth.ts';
import { BIG_EXAM, bigBank, itemId, PLANTED } from './big-tables.ts';
import { drawPerson, EXAM_HARDER } from './people.ts';

const EXAM_DATE = '2026-02-06';

/** What statistics know of the exam of the large class. */
export function bigFacts(): ExamFacts {
  const ids = ['a', 'b', 'c', 'd'];
  return {
    ...{ id: BIG_EXAM, code: 'CLASS-C01', scoredPlan: PLAN, cut: { mean: 0.7, sd: 0.025 } },
    domains: DOMAINS.map((id) => ({ id, name: `Domain ${id}` })),
    questions: new Map(
      bigBank().map((one, at) => {
        const key = at === PLANTED ? 'b' : 'a';
        const options = ids.map((id) => ({ id, text: id, right: id === key }));
        return [itemId(at, one), { id: itemId(at, one), revision: 'r1', title: `Question ${at}`, options, cues: [] }];
      }),
    ),
    ...{ previousIds: new Map(), wrongKeys: [], difficulties: new Map() },
  };
}

const DAY = 86_400_000;

/** As readiness reads an answer: only what it looks at is true. */
const attemptOf = (row: Readonly<Record<string, unknown>>, at: number): AnswerAttempt => ({
  ...{ type: 'answer', id: `a${at}`, exam: BIG_EXAM, task: textIn(row, 'task'), item: textIn(row, 'item'), revision: 'r1' },
  ...{ family: textIn(row, 'item'), at: Number(row['at']) * DAY + 43_200_000 + at * 1000, zone: 0, device: 'd', seq: at + 1 },
  ...{ mode: 'practice', session: 's', kind: 'multiple-choice', objective: '1.1.1', chance: countIn(row, 'chance') },
  level: countIn(row, 'level') === 1 ? 1 : countIn(row, 'level') === 3 ? 3 : 2,
  ...{ response: { kind: 'multiple-choice', option: 'a' }, marks: [], marking: 'off', pens: 1 },
  score: { outcome: 'scored', earned: row['correct'] === true ? 1 : 0, total: 1 },
  ...{ marked: null, cause: 'known', confidence: null, first: true, spent: 0 },
});

async function answersOf(
  { all }: Database,
  folder: string,
  every: number,
): Promise<ReadonlyMap<number, readonly AnswerAttempt[]>> {
  const files = quoted(join(folder, 'attempts', '**', '*.parquet'));
  const rows = await all(`
    SELECT learner, task, item, level, chance, correct, CAST(day - DATE '1970-01-01' AS INTEGER) AS at
    FROM read_parquet(${files}, hive_partitioning = true, hive_types_autocast = false) WHERE learner % ${every} = 0 ORDER BY learner, n`);
  const learners = new Map<number, AnswerAttempt[]>();
  for (const row of rows) {
    const own = learners.get(countIn(row, 'learner')) ?? [];
    own.push(attemptOf(row, own.length));
    learners.set(countIn(row, 'learner'), own);
  }
  return learners;
}

/** Lets one of so many learners of the large class sit an exam that is harder than its bank, and say how it went. */
export async function writeBigOutcomes(folder: string, learners: number, every: number, seed = 1): Promise<void> {
  const database = await openDatabase();
  const facts = bigFacts();
  const answers = await answersOf(database, folder, every);
  const day = dayOf(EXAM_DATE) ?? 0;
  const people = seededRandom(seed, 'big class');
  const exams = seededRandom(seed, 'big exams');
  await database.run(createSql('outcomes', 'outcomes'));
  for (let learner = 1; learner <= learners; learner += 1) {
    const { base, rate } = drawPerson(people);
    // The places in the bank that its tables drew.
    people();
    people();
    const own = answers.get(learner);
    if (!own) continue;
    const ability = base.map((start, at) => start + (rate * own.length * (PLAN[DOMAINS[at] ?? ''] ?? 0)) / 50 - EXAM_HARDER);
    const outcome = sitExam(exams, ability).passed ? 'passed' : 'not-passed';
    const said = expectedOn(own, day, facts);
    const values = [learner, said.answers, said.ability, said.ability_sd, said.chance].map((value) => value ?? 'NULL');
    await database.run(
      `INSERT INTO outcomes (exam, exam_date, outcome, learner, answers, ability, ability_sd, chance) VALUES ('${BIG_EXAM}', DATE '${EXAM_DATE}', '${outcome}', ${values.join(', ')})`,
    );
  }
  const own = join(folder, 'outcomes');
  mkdirSync(own, { recursive: true });
  await database.run(`COPY outcomes TO ${quoted(own)} (FORMAT parquet, PARTITION_BY (exam), OVERWRITE_OR_IGNORE true)`);
  database.close();
}
