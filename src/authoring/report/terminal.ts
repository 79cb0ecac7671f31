import type { Diagnostic, Place } from '../diagnostic.ts';
import { normaliseText, type SourceFile } from '../source-text.ts';
import { count } from './json.ts';

/** Widest part of a source line that is shown. */
const WIDTH = 110;

const CODES = { bold: 1, red: 31, yellow: 33, cyan: 36, dim: 2 } as const;
type Paint = (style: keyof typeof CODES, text: string) => string;

const paintWith =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

/** Text of a file as it may go to a terminal: no escape sequences, nothing that turns the direction of writing, each character kept one wide. */
const printable = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');

/** The line a place begins on, with a line of carets under it; long lines are cut around the place. */
function excerpt(text: string, place: Place, paint: Paint): readonly string[] {
  const line = text.split('\n')[place.start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = place.start.column - 1;
  const to = place.end.line === place.start.line ? Math.max(place.end.column - 1, from + 1) : Math.max(line.length, from + 1);
  const cut = from > WIDTH - 30 ? from - 30 : 0;
  const shown = line.slice(cut, cut + WIDTH);
  const carets = '^'.repeat(Math.max(1, Math.min(to, cut + WIDTH) - from));
  const number = String(place.start.line);
  const gutter = ' '.repeat(number.length);
  const before = `${cut > 0 ? '...' : ''}`;
  return [
    `  ${paint('dim', `${number} |`)} ${before}${printable(shown)}${cut + WIDTH < line.length ? '...' : ''}`,
    `  ${paint('dim', `${gutter} |`)} ${' '.repeat(from - cut + before.length)}${paint('cyan', carets)}`,
  ];
}

function indented(label: string, text: string): string {
  const [first = '', ...rest] = text.split('\n').map(printable);
  return [`    ${label} ${first}`, ...rest.map((line) => `    ${' '.repeat(label.length)} ${line}`)].join('\n');
}

function one(problem: Diagnostic, texts: ReadonlyMap<string, string>, paint: Paint): string {
  const { file, place, severity, ruleId, reason, expected, hint, related = [], url } = problem;
  const at = (name: string, { start }: Place): string => `${name}:${start.line}:${start.column}`;
  const text = texts.get(file);
  const said = expected !== undefined && !reason.includes(expected) ? [indented('expected:', expected)] : [];
  return [
    `${paint('bold', printable(at(file, place)))} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${printable(reason)} ${paint('dim', ruleId)}`,
    ...(text === undefined ? [] : excerpt(text, place, paint)),
    ...said,
    ...(hint === undefined ? [] : [indented('hint:', hint)]),
    ...related.map((other) => indented('see:', `${at(other.file, other.place)} ${other.reason}`)),
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
