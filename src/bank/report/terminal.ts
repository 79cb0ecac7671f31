import type { Diagnostic, Place } from '../../content/diagnostic.ts';
import { normalizeText, type SourceFile } from '../../content/source-text.ts';
import { excerpt, placeName, printable } from './excerpt.ts';
import { count } from './json.ts';
import { plural } from './plural.ts';
import { unsaid } from './problem-text.ts';
import { ruleAddress } from './rule-address.ts';

const CODES = { bold: 1, red: 31, yellow: 33, cyan: 36, dim: 2 } as const;
type Paint = (style: keyof typeof CODES, text: string) => string;

const paintWith =
  (color: boolean): Paint =>
  (style, text) =>
    color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

/** The line a place begins on, with a line of carets under it. */
function lines(source: string, place: Place, paint: Paint): readonly string[] {
  const found = excerpt(source, place);
  if (found === undefined) return [];
  const number = String(found.line);
  return [
    `  ${paint('dim', `${number} |`)} ${found.text}`,
    `  ${paint('dim', `${' '.repeat(number.length)} |`)} ${found.carets.replace(/\^+/, (carets) => paint('cyan', carets))}`,
  ];
}

function indented(label: string, text: string): string {
  const [first = '', ...rest] = text.split('\n').map(printable);
  return [`    ${label} ${first}`, ...rest.map((line) => `    ${' '.repeat(label.length)} ${line}`)].join('\n');
}

/** The line that says what is wrong where. */
function headline({ file, place, severity, reason, ruleId }: Diagnostic, paint: Paint): string {
  const said = paint(severity === 'error' ? 'red' : 'yellow', severity);
  return `${paint('bold', placeName(file, place))} ${said} ${printable(reason)} ${paint('dim', ruleId)}`;
}

function one(problem: Diagnostic, texts: ReadonlyMap<string, string>, rule: string | undefined, paint: Paint): string {
  const { file, place, hint, related = [] } = problem;
  const text = texts.get(file);
  const expected = unsaid(problem);
  return [
    headline(problem, paint),
    ...(text === undefined ? [] : lines(text, place, paint)),
    ...(expected === undefined ? [] : [indented('expected:', expected)]),
    ...(hint === undefined ? [] : [indented('hint:', hint)]),
    ...related.map((other) => indented('see:', `${placeName(other.file, other.place)} ${other.reason}`)),
    ...(rule === undefined ? [] : [indented('rule:', rule)]),
  ].join('\n');
}

/** The line at the end of every report. */
export function summary(problems: readonly Diagnostic[], files: number): string {
  const [errors, warnings] = [count(problems, 'error'), count(problems, 'warning')];
  if (errors + warnings === 0) return `${plural(files, 'file')} checked, no problems.`;
  const inFiles = new Set(problems.map(({ file }) => file)).size;
  return `${plural(files, 'file')} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(inFiles, 'file')}.`;
}

/** Problems of one rule that are told in full; the others say what is wrong where, and no more. */
const IN_FULL = 5;

/** What a report for a person needs to know besides. */
interface TerminalOptions {
  /** The site's whole address, so that the pages of rules can be opened. */
  readonly site?: string;
}

/**
 * The report for a person: each problem with the line it is on, then the summary. A rule's page is named with its first problem; after some
 * of one rule the others are told in one line. Color only where asked for.
 */
export function terminalReport(
  problems: readonly Diagnostic[],
  files: readonly SourceFile[],
  color: boolean,
  { site }: TerminalOptions = {},
): string {
  const paint = paintWith(color);
  const wanted = new Set(problems.map(({ file }) => file));
  const texts = new Map(files.filter(({ path }) => wanted.has(path)).map(({ path, text }) => [path, normalizeText(text)]));
  const before = new Map<string, number>();
  let briefBefore = false;
  const reported = problems.map((problem) => {
    const earlier = before.get(problem.ruleId) ?? 0;
    before.set(problem.ruleId, earlier + 1);
    const brief = earlier >= IN_FULL;
    const gap = brief || !briefBefore ? '' : '\n';
    briefBefore = brief;
    if (brief) return `${headline(problem, paint)}\n`;
    return `${gap}${one(problem, texts, earlier === 0 ? ruleAddress(problem, site) : undefined, paint)}\n\n`;
  });
  return `${reported.join('')}${briefBefore ? '\n' : ''}${summary(problems, files.length)}\n`;
}
