import type { Database } from '../duckdb/database.ts';
import type { ExamFacts } from '../exam-facts.ts';
import { countIn, textIn } from './read-number.ts';

/** How far a test of so many questions tells learners apart. */
export interface Reliability {
  readonly exam: string;
  /** All questions of the exam, a domain, or the kept form of a mock exam. */
  readonly of: { readonly what: 'exam' | 'domain' | 'form'; readonly name: string };
  readonly learners: number;
  readonly answers: number;
  /** Questions of the test it is told of. */
  readonly questions: number;
  /** KR-20; null where it cannot be told. */
  readonly kr20: number | null;
  /** Mean share right of the learners, and its 95 % interval. */
  readonly mean: number;
  readonly half: number;
}

interface Sums {
  /** Sums over learners: of (sum of what is above)^2 - its squares, of n (n - 1); over answers: of squares. */
  readonly together: number;
  readonly pairs: number;
  readonly squares: number;
  readonly answers: number;
}

/**
 * KR-20 of a test of `questions`, from what answers of one learner have in common. Where all learners answered the same questions it is Kuder and
 * Richardson's formula 20; where each answered others, that of a test drawn from them. Source: docs/formulas.md#statistics-for-instructors.
 */
export function kr20({ together, pairs, squares, answers }: Sums, questions: number): number | null {
  if (pairs <= 0 || answers <= 0 || questions < 2) return null;
  const [common, single] = [together / pairs, squares / answers];
  const all = single + (questions - 1) * common;
  return all <= 0 ? null : (questions * common) / all;
}

const SUMS = `
  CAST(count(*) AS DOUBLE) AS learners, CAST(sum(n) AS DOUBLE) AS answers, sum(above * above - squares) AS together,
  CAST(sum(n * (n - 1)) AS DOUBLE) AS pairs, sum(squares) AS squares, avg(share) AS mean, stddev_samp(share) AS sd, max(n) AS most`;

const PER_LEARNER = 'count(*) AS n, sum(above) AS above, sum(above * above) AS squares, avg(CAST(correct AS INTEGER)) AS share';

/** Reliability of exams, domains and kept forms. `prepare` must have run. */
export async function reliabilities({ all }: Database, examOf: (id: string) => ExamFacts): Promise<readonly Reliability[]> {
  const first = `
    SELECT questions.exam, questions.domain, learner, count(*) AS n, sum(above) AS above, sum(above * above) AS squares,
           avg(CAST(answers.correct AS INTEGER)) AS share FROM answers JOIN questions USING (q) GROUP BY questions.exam, questions.domain, learner`;
  const rows = await all(`
    WITH by_domain AS (${first}),
         by_exam AS (SELECT exam, learner, sum(n) AS n, sum(above) AS above, sum(squares) AS squares, sum(n * share) / sum(n) AS share
                     FROM by_domain GROUP BY exam, learner),
         sat AS (SELECT attempts.exam, mock_exams.form, attempts.item, attempts.learner, attempts.mock, attempts.correct
                 FROM attempts JOIN mock_exams ON mock_exams.exam = attempts.exam AND mock_exams.learner = attempts.learner
                      AND mock_exams.mock = attempts.mock
                 WHERE mock_exams.form IS NOT NULL AND mock_exams.size = 'full'),
         shares AS (SELECT exam, form, item, avg(CAST(correct AS INTEGER)) AS facility FROM sat GROUP BY exam, form, item),
         by_form AS (SELECT exam, form, learner, mock, ${PER_LEARNER} FROM (
                       SELECT sat.*, CAST(correct AS INTEGER) - facility AS above FROM sat JOIN shares USING (exam, form, item)) AS one
                     GROUP BY exam, form, learner, mock)
    SELECT 'exam' AS what, exam, exam AS name, ${SUMS} FROM by_exam GROUP BY exam
    UNION ALL SELECT 'domain', exam, domain, ${SUMS} FROM by_domain GROUP BY exam, domain
    UNION ALL SELECT 'form', exam, form, ${SUMS} FROM by_form GROUP BY exam, form
    ORDER BY exam, what, name`);
  return rows.map((row): Reliability => {
    const [exam, name] = [textIn(row, 'exam'), textIn(row, 'name')];
    const plan = examOf(exam).scoredPlan;
    const planned = Object.values(plan).reduce((sum, count) => sum + count, 0);
    const what = row['what'] === 'exam' ? 'exam' : row['what'] === 'domain' ? 'domain' : 'form';
    const asked = what === 'exam' ? planned : what === 'domain' ? (plan[name] ?? 0) : countIn(row, 'most');
    const questions = asked > 1 ? asked : countIn(row, 'most');
    const sums = {
      ...{ together: countIn(row, 'together'), pairs: countIn(row, 'pairs') },
      ...{ squares: countIn(row, 'squares'), answers: countIn(row, 'answers') },
    };
    const learners = countIn(row, 'learners');
    return {
      ...{ exam, of: { what, name }, learners, answers: sums.answers, questions, kr20: kr20(sums, questions) },
      ...{ mean: countIn(row, 'mean'), half: (1.96 * countIn(row, 'sd')) / Math.sqrt(Math.max(1, learners)) },
    };
  });
}
