import type { Diagnostic } from '../../content/diagnostic.ts';

/**
 * What `signalmark check --format json` prints: one object.
 *
 * - `format`: 1; a change that a reader must know of raises it.
 * - `files`: how many files were read.
 * - `errors`, `warnings`: how many problems of each severity are listed.
 * - `problems`: by file and place, each with
 *   - `ruleId`, `severity` ("error" | "warning"), `reason` (one sentence), `url` (the rule's page, relative to the site),
 *   - `file` (relative to the content root, with `/`), `place` ({start, end}, each {line, column, offset}; lines and columns from 1 in
 *     UTF-16 units, `end` exclusive; offsets from 0 in the text without byte order mark and with `\n` line ends),
 *   - where known `actual`, `expected`, `hint` (often text to paste), `related` (list of {file, place, reason}).
 */
interface JsonReport {
  readonly format: 1;
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly problems: readonly Diagnostic[];
}

export const count = (problems: readonly Diagnostic[], severity: Diagnostic['severity']): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** The report as text, indented, with a line end. */
export function jsonReport(problems: readonly Diagnostic[], files: number): string {
  const report: JsonReport = {
    format: 1,
    files,
    errors: count(problems, 'error'),
    warnings: count(problems, 'warning'),
    problems,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
