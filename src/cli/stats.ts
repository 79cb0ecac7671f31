import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compileKept } from '../bank/compile-kept.ts';
import { readSources } from '../content/disk.ts';
import { calendarDay, DAY } from '../core/schedule/local-day.ts';
import { DuckDbMissing } from '../stats/duckdb/database.ts';
import type { ExamFacts } from '../stats/exam-facts.ts';
import { collectText, examText } from '../stats/report/terminal.ts';
import { runStatistics, type StatisticsResult } from '../stats/run-statistics.ts';
import { commandLine, usageLine } from './advice.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { examFactsOf } from './exam-facts-of.ts';

/** What is outside of the command. */
interface StatsWorld {
  /** Wall time, ms, and minutes east of UTC. */
  readonly now: number;
  readonly zone: number;
  readonly told: (what: string, share?: number) => void;
}

/** The exams of the content root; none where it has no content, and statistics then know questions by their ids alone. */
function examsIn(root: string): readonly ExamFacts[] {
  if (!existsSync(join(root, 'content'))) return [];
  return compileKept(root, readSources(root)).exams.map(examFactsOf);
}

function calibrate({ calibrations }: StatisticsResult, base: string, { cwd, values }: CommandInput): readonly string[] {
  return [...calibrations].map(([exam, text]) => {
    const path = join(base, 'content', exam, 'calibration.yaml');
    writeFileSync(path, text);
    return `Written: ${relative(cwd, path)}. Look at it, and run ${commandLine('check', values)}.`;
  });
}

/** `signalmark stats <file or folder ...>`: what a class teaches back. Exit 1 where files had to be set aside. */
export async function stats(input: CommandInput, { now, zone, told }: StatsWorld): Promise<CommandOutput> {
  const { paths, cwd, root, values } = input;
  try {
    if (paths.length === 0)
      throw new UsageError(`Missing what learners handed in: ${usageLine('stats', values, '<file or folder ...>')}.`);
    const absent = paths.find((path) => !existsSync(resolve(cwd, path)));
    if (absent !== undefined) throw new UsageError(`There is no file or folder ${absent}.`);
    const base = resolve(cwd, root);
    const out = resolve(cwd, values.out ?? 'statistics');
    told('Reading the bank');
    const exams = new Map(examsIn(base).map((facts) => [facts.id, facts]));
    const result = await runStatistics({
      ...{ paths: paths.map((path) => resolve(cwd, path)), out, exams, only: values.exam, now, told },
      date: new Date(calendarDay(now, zone) * DAY).toISOString().slice(0, 10),
    });
    const { collected, exams: shown, files } = result;
    const refused = collected?.refused ?? [];
    const lines = [
      ...(shown.length === 0 ? ['No answers to count.'] : shown.map(examText)),
      `In ${relative(cwd, out) || '.'}: ${files.filter((file) => !file.endsWith('.parquet')).join(', ')}; the same as Parquet, and the rows in tables/.`,
      ...(values.calibrate ? calibrate(result, base, input) : []),
    ];
    // Names of files may be names of people: they are said here, and stand in nothing that is written.
    const said = collected ? `${collectText(collected)}\n` : '';
    return { status: refused.length > 0 ? 1 : 0, out: `${lines.join('\n\n')}\n`, err: said };
  } catch (error) {
    if (error instanceof UsageError || error instanceof DuckDbMissing)
      return { status: 2, out: '', err: `${error.message}\nSee npm run check -- --help.\n` };
    throw error;
  }
}
