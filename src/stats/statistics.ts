import type { Database } from './duckdb/database.ts';
import type { ExamFacts } from './exam-facts.ts';
import { choicesByAbility } from './measure/choices.ts';
import { type CueStats, cueStats } from './measure/cues.ts';
import { type MeasuredQuestions, measureDifficulties } from './measure/difficulties.ts';
import { type OutcomeStats, outcomeStats } from './measure/outcomes.ts';
import { type PooledMarking, pooledMarking } from './measure/pooled-marking.ts';
import { prepare } from './measure/prepare.ts';
import { type QuestionStats, questionStats } from './measure/questions.ts';
import { countIn, textIn } from './measure/read-number.ts';
import { type Reliability, reliabilities } from './measure/reliability.ts';
import type { AbilityBin } from './model/key-doubt.ts';

/** Everything that is counted of one exam; what is too small to be shown is still in it. */
export interface ExamStatistics {
  readonly facts: ExamFacts;
  readonly learners: number;
  readonly answers: number;
  readonly firsts: number;
  readonly questions: readonly QuestionStats[];
  readonly cues: readonly CueStats[];
  readonly reliabilities: readonly Reliability[];
  readonly measured: MeasuredQuestions;
  /** What was chosen, by ability and question. */
  readonly choices: ReadonlyMap<number, readonly AbilityBin[]>;
  readonly marking: PooledMarking;
  readonly outcomes: OutcomeStats;
}

/** Counts everything from the tables of a database, exam by exam. @param told what is done now, for whoever waits */
export async function statistics(
  database: Database,
  examOf: (id: string) => ExamFacts,
  told: (what: string) => void,
): Promise<readonly ExamStatistics[]> {
  told('Reading answers');
  await prepare(database);
  told('Counting questions and options');
  const questions = await questionStats(database);
  told('Counting phrases');
  const cues = await cueStats(database);
  told('Counting reliability');
  const all = await reliabilities(database, examOf);
  const exams = await database.all(`
    SELECT exam, CAST(count(DISTINCT learner) AS DOUBLE) AS learners, CAST(count(*) AS DOUBLE) AS answers,
           CAST(count(*) FILTER (WHERE first_meeting) AS DOUBLE) AS firsts
    FROM attempts GROUP BY exam ORDER BY exam`);
  const measured = new Map<string, MeasuredQuestions>();
  for (const id of new Set(questions.map(({ exam }) => exam))) {
    told(`Measuring difficulties of ${examOf(id).code}`);
    measured.set(id, await measureDifficulties(database, id));
  }
  told('Looking for doubtful keys');
  const choices = measured.size === 0 ? new Map<number, readonly AbilityBin[]>() : await choicesByAbility(database);
  const counted: ExamStatistics[] = [];
  for (const row of exams) {
    const id = textIn(row, 'exam');
    const facts = examOf(id);
    const own = questions.filter(({ exam }) => exam === id);
    const difficulties = measured.get(id);
    if (!difficulties) continue;
    told(`Comparing marking and outcomes of ${facts.code}`);
    counted.push({
      ...{ facts, learners: countIn(row, 'learners'), answers: countIn(row, 'answers'), firsts: countIn(row, 'firsts') },
      ...{ questions: own, cues: cues.filter(({ exam }) => exam === id), reliabilities: all.filter(({ exam }) => exam === id) },
      ...{
        measured: difficulties,
        choices,
        marking: await pooledMarking(database, id),
        outcomes: await outcomeStats(database, id, facts),
      },
    });
  }
  return counted;
}
