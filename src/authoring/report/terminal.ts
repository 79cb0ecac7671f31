import type { Diagnostic, Place } from '../diagnostic.ts';
import { normaliseText, type SourceFile } from '../source-text.ts';
import { excerpt, placeName, printable } from './excerpt.ts';
import { count } from './json.ts';

const CODES = { bold: 1, red: 31, yellow: 33, cyan: 36, dim: 2 } as const;
type Paint = (style: keyof typeof CODES, text: string) => string;

const paintWith =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

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

function one(problem: Diagnostic, texts: ReadonlyMap<string, string>, paint: Paint): string {
  const { file, place, severity, ruleId, reason, expected, hint, related = [], url } = problem;
  const text = texts.get(file);
  const said = expected !== undefined && !reason.includes(expected) ? [indented('expected:', expected)] : [];
  return [
    `${paint('bold', placeName(file, place))} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${printable(reason)} ${paint('dim', ruleId)}`,
    ...(text === undefined ? [] : lines(text, place, paint)),
    ...said,
    ...(hint === undefined ? [] : [indented('hint:', hint)]),
    ...related.map((other) => indented('see:', `${placeName(other.file, other.place)} ${other.reason}`)),
    indented('rule:', url),
  ].join('\n');
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** The line at the end of every report. */
export function summary(problems: readonly Diagnostic[], files: number): string {
  const [errors, warnings] = [count(problems, 'error'), count(problems, 'warning')];
  if (errors + warnings === 0) return `${plural(files, 'file')} checked, no problems.`;
  const inFiles = new Set(problems.map(({ file }) => file)).size;
  return `${plural(files, 'file')} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(inFiles, 'file')}.`;
}

/** The report for a person: each problem with the line it is on, then the summary. Colour only where asked for. */
export function terminalReport(problems: readonly Diagnostic[], files: readonly SourceFile[], colour: boolean): string {
  const paint = paintWith(colour);
  const wanted = new Set(problems.map(({ file }) => file));
  const texts = new Map(files.filter(({ path }) => wanted.has(path)).map(({ path, text }) => [path, normaliseText(text)]));
  const told = problems.map((problem) => `${one(problem, texts, paint)}\n\n`).join('');
  return `${told}${summary(problems, files.length)}\n`;
}
