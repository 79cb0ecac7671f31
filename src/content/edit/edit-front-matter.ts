import { collectProblems } from '../diagnostic.ts';
import { parseFrontMatter } from '../parse/front-matter.ts';
import type { Schema } from '../parse/schema.ts';
import type { YamlEntry, YamlMap } from '../parse/yaml.ts';
import { indexLines, normalizeText, type SourceFile } from '../source-text.ts';
import { applyEdits } from './apply-edits.ts';
import { endOfValue, isInBrackets, nextLine, startOfLine } from './entry-end.ts';
import { type Data, dataOf, oneLine, sameData } from './yaml-data.ts';

/** What is to become of a key: another value, no value, or one more item in its list. */
export type Change =
  | { readonly key: string; readonly to: Data }
  | { readonly key: string; readonly gone: true }
  | { readonly key: string; readonly add: Data };

interface Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A list as lines below its key, everything else on the key's own line. */
const written = (key: string, data: Data): string =>
  Array.isArray(data) && data.length > 0
    ? `${key}:${data.map((item: Data) => `\n  - ${oneLine(item)}`).join('')}`
    : `${key}: ${oneLine(data)}`;

/** A text that stood in quotes keeps them. */
function likeBefore(data: Data, before: string): string {
  if (typeof data !== 'string') return oneLine(data);
  if (before.startsWith('"')) return JSON.stringify(data);
  return before.startsWith("'") && !data.includes('\n') ? `'${data.replaceAll("'", "''")}'` : oneLine(data);
}

/** The value of a key, replaced where it stands. */
function replaced({ keyPlace, value }: YamlEntry, data: Data, text: string): Span {
  const [from, to] = [value.place.start.offset, endOfValue(value, text)];
  const before = text.slice(from, to);
  // A key without a value: nothing stands behind its colon.
  if (value.kind === 'scalar' && value.source === '' && !/^["'|>]/.test(before)) {
    const colon = text.indexOf(':', keyPlace.end.offset) + 1;
    return { from: colon, to: colon, text: ` ${oneLine(data)}` };
  }
  const end = before.endsWith('\n') ? '\n' : '';
  if (value.kind === 'scalar') return { from, to, text: likeBefore(data, before) + end };
  if (isInBrackets(value, text)) return { from, to, text: oneLine(data) };
  const column = from - startOfLine(from, text);
  if (value.kind === 'list' && Array.isArray(data) && data.length > 0)
    return { from, to, text: data.map((item: Data) => `- ${oneLine(item)}`).join(`\n${' '.repeat(column)}`) + end };
  return { from: text.indexOf(':', keyPlace.end.offset) + 1, to, text: ` ${oneLine(data)}${end}` };
}

/** One more item at the end of a list. */
function added(entry: YamlEntry, item: Data, text: string): Span {
  const { value } = entry;
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (last === undefined) return replaced(entry, [item], text);
  const at = endOfValue(last, text);
  if (isInBrackets(value, text)) return { from: at, to: at, text: `, ${oneLine(item)}` };
  const dash = /^[ \t]*-[ \t]+/.exec(text.slice(startOfLine(last.place.start.offset, text)))?.[0] ?? '  - ';
  const line = nextLine(at, text);
  return { from: line, to: line, text: `${dash}${oneLine(item)}\n` };
}

/** A key that was not there: in a line of its own, behind the last of those that come before it. */
function inserted({ entries }: YamlMap, key: string, data: Data, order: readonly string[], text: string): Span {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const before = entries.filter((entry) => rank(entry.key) < rank(key)).at(-1) ?? entries.at(-1);
  const line = before === undefined ? text.indexOf('\n') + 1 : nextLine(endOfValue(before.value, text), text);
  return { from: line, to: line, text: `${written(key, data)}\n` };
}

function spanOf(map: YamlMap, change: Change, order: readonly string[], text: string): Span | 'in-braces' | undefined {
  const entry = map.entries.find(({ key }) => key === change.key);
  const open = entry?.value.kind === 'list' ? entry.value.items.map(dataOf) : [];
  if ('gone' in change) {
    if (entry === undefined) return undefined;
    if (isInBrackets(map, text)) return 'in-braces';
    const line = nextLine(endOfValue(entry.value, text), text);
    return { from: startOfLine(entry.keyPlace.start.offset, text), to: line, text: '' };
  }
  if ('add' in change) {
    if (open.some((item) => sameData(item, change.add))) return undefined;
    if (entry !== undefined) return added(entry, change.add, text);
  } else if (entry !== undefined) {
    return sameData(dataOf(entry.value), change.to) ? undefined : replaced(entry, change.to, text);
  }
  if (isInBrackets(map, text)) return 'in-braces';
  return inserted(map, change.key, 'add' in change ? [change.add] : change.to, order, text);
}

/** The front matter of a file, as far as it can be read; `problem` says why it cannot. */
export function readableFrontMatter(file: SourceFile): { readonly fields: YamlMap } | { readonly problem: string } {
  const problems = collectProblems(file.path);
  const matter = parseFrontMatter(normalizeText(file.text), problems);
  const [first] = problems.list;
  if (matter !== undefined && !problems.hasErrors) return { fields: matter.fields };
  const { place, reason } = first ?? { place: undefined, reason: 'it has none.' };
  return { problem: `its front matter cannot be read${place === undefined ? '' : ` (line ${place.start.line})`}: ${reason}` };
}

/**
 * The file with these changes and no other: comments, order, quotes and line ends of everything else stay as they are. The file itself where all
 * is so already; a string says why it cannot be edited. `schema` says in which order new keys come.
 */
export function editFrontMatter(file: SourceFile, changes: readonly Change[], schema: Schema): SourceFile | string {
  const order = Object.keys(schema.keys);
  let now = file;
  // One after the other: where two meet in one place, the second finds what the first has written.
  for (const change of changes) {
    const read = readableFrontMatter(now);
    if ('problem' in read) return read.problem;
    const text = normalizeText(now.text);
    const span = spanOf(read.fields, change, order, text);
    if (span === 'in-braces') return 'its front matter stands in braces: give each key a line of its own first';
    if (span === undefined) continue;
    now = applyEdits(now, [{ file: now.path, place: indexLines(text).place(span.from, span.to), text: span.text }]);
  }
  return now;
}
