import { resolve } from 'node:path';
import { compileKept } from '../bank/compile-kept.ts';
import { coverageReports } from '../bank/report/coverage-report.ts';
import { coverageJson, coverageTerminal } from '../bank/report/coverage-terminal.ts';
import { readSources } from '../content/disk.ts';
import { commandLine } from './advice.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { unexpectedValue } from './refuse-options.ts';

/** `signalmark check --report`: what there is of each exam, or of the one of `--exam`, and what to write next. Problems are not told, but decide the status. */
export function checkReport({ paths, cwd, root, color, format = 'terminal', values }: CommandInput): CommandOutput {
  const fits = format === 'terminal' || format === 'json';
  if (!fits) throw unexpectedValue('check --report', 'format', format, ['terminal', 'json']);
  const other = (['fix', 'dry-run'] as const).find((name) => values[name]);
  if (other !== undefined) throw new UsageError(`--${other} of check does not go with --report.`);
  if (paths.length > 0) throw new UsageError('The report is about whole exams: use --exam <id> instead of paths.');
  const base = resolve(cwd, root);
  const sources = readSources(base);
  const bank = compileKept(base, sources);
  const reports = coverageReports(bank, sources.files, values.exam);
  if (values.exam !== undefined && reports.length === 0) {
    const known = bank.exams.map(({ id }) => id);
    throw unexpectedValue('check --report', 'exam', values.exam, known);
  }
  const errors = bank.problems.filter(({ severity }) => severity === 'error').length;
  const err =
    errors > 0
      ? `${errors} errors: what they stand in the way of is not counted as ready. See ${commandLine('check', values)}.\n`
      : '';
  return { status: errors > 0 ? 1 : 0, out: format === 'json' ? coverageJson(reports) : coverageTerminal(reports, color), err };
}
