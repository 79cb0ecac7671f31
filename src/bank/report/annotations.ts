import type { Diagnostic } from '../../content/diagnostic.ts';
import { printable } from './excerpt.ts';
import { problemText } from './problem-text.ts';

/** What would end the message or begin another command. */
const escapeMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** A property also ends at a comma or colon. */
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** The columns, last one included; the host takes them only where the place is on one line. */
function columns({ place: { start, end } }: Diagnostic): Readonly<Record<string, number>> {
  return start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
}

/**
 * Problems as workflow commands of GitHub Actions, one a line: the host shows each at its line of the change. `folder` is the way from the
 * repository's root to the content root, empty where they are one.
 */
export function annotations(problems: readonly Diagnostic[], folder: string): string {
  return problems
    .map((problem) => {
      const { file, place, severity, ruleId } = problem;
      const properties = {
        file: folder === '' ? file : `${folder}/${file}`,
        line: place.start.line,
        endLine: place.end.line,
        ...columns(problem),
        title: ruleId,
      };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`);
      return `::${severity} ${written.join(',')}::${escapeMessage(printable(problemText(problem)))}\n`;
    })
    .join('');
}
