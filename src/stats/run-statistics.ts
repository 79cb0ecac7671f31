import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type CollectReport, collect } from './collect/collect.ts';
import { findFiles } from './collect/find-files.ts';
import { type Database, openDatabase } from './duckdb/database.ts';
import { type ExamFacts, unknownExam } from './exam-facts.ts';
import { statisticsPage } from './page/page.ts';
import { calibrationYaml } from './report/calibration-yaml.ts';
import { LEAST_LEARNERS } from './report/hide-small.ts';
import { resultTables } from './report/result-tables.ts';
import { type ShownExam, shownExam } from './report/shown.ts';
import { statistics } from './statistics.ts';
import { isTables, openParquet, writeParquet } from './tables/parquet.ts';
import { writeResults } from './tables/write-results.ts';

interface StatisticsRequest {
  /** Files and folders that learners handed in, or one folder of tables that an earlier run wrote. */
  readonly paths: readonly string[];
  /** Where everything is written. */
  readonly out: string;
  readonly exams: ReadonlyMap<string, ExamFacts>;
  readonly only?: string | undefined;
  /** Wall time, ms, and the date it is. */
  readonly now: number;
  readonly date: string;
  /** What is done, and how much of it, 0 to 1, where that is known. */
  readonly told: (what: string, share?: number) => void;
}

export interface StatisticsResult {
  /** Undefined where tables of an earlier run were read. */
  readonly collected?: CollectReport;
  readonly exams: readonly ShownExam[];
  /** Calibration by exam, as `content/<exam>/calibration.yaml` would have it. */
  readonly calibrations: ReadonlyMap<string, string>;
  /** What was written, within `out`. */
  readonly files: readonly string[];
}

/** Two cores and little memory are enough: what does not fit goes to disk. */
const SETTINGS = { memory_limit: '1500MB' };

async function collectInto(
  database: Database,
  { paths, out, exams, only, now, told }: StatisticsRequest,
): Promise<Partial<StatisticsResult>> {
  const [folder = ''] = paths;
  if (paths.length === 1 && isTables(folder)) {
    await openParquet(database, folder);
    return {};
  }
  // What an earlier run wrote may lie among them.
  const files = findFiles(paths).filter((file) => !file.startsWith(out + sep));
  const collected = await collect(database, files, {
    ...{ examOf: (id: string) => exams.get(id), only, now },
    told: (done) => told('Reading files', done / files.length),
  });
  told('Writing tables');
  await writeParquet(database, join(out, 'tables'));
  await openParquet(database, join(out, 'tables'));
  return { collected };
}

/** Everything from files to files. Nothing of it names a learner. Throws DuckDbMissing. */
export async function runStatistics(request: StatisticsRequest): Promise<StatisticsResult> {
  const { out, exams, date, told } = request;
  mkdirSync(out, { recursive: true });
  const working = join(out, 'working.duckdb');
  const clean = (): void => {
    for (const file of [working, `${working}.wal`, `${working}.tmp`]) rmSync(file, { recursive: true, force: true });
  };
  clean();
  const database = await openDatabase(working, SETTINGS);
  try {
    const read = await collectInto(database, request);
    const examOf = (id: string): ExamFacts => exams.get(id) ?? unknownExam(id);
    const counted = await statistics(database, examOf, told);
    const shown = counted.filter(({ facts }) => request.only === undefined || facts.id === request.only).map(shownExam);
    told('Writing results');
    const files = [...(await writeResults(database, join(out, 'results'), resultTables(shown)))].map((name) =>
      join('results', name),
    );
    writeFileSync(join(out, 'statistics.html'), statisticsPage(shown, date));
    const calibrations = new Map(
      shown
        .filter(({ facts, learners }) => exams.has(facts.id) && learners >= LEAST_LEARNERS)
        .map((one) => [one.facts.id, calibrationYaml(one, date)]),
    );
    for (const [exam, text] of calibrations) {
      mkdirSync(join(out, exam), { recursive: true });
      writeFileSync(join(out, exam, 'calibration.yaml'), text);
      files.push(join(exam, 'calibration.yaml'));
    }
    return { ...read, exams: shown, calibrations, files: ['statistics.html', ...files] };
  } finally {
    database.close();
    clean();
  }
}
