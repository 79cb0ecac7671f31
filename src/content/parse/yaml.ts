import { isMap, isScalar, isSeq, Lexer, type Pair, type ParsedNode, parseDocument } from 'yaml';
import type { Place, Problems } from '../diagnostic.ts';
import { checkOddCharacter } from '../odd-character.ts';
import { indexLines, type LineIndex } from '../source-text.ts';

/** A YAML value with its place. Only plain data: no aliases, no tags, keys are text. */
export type YamlValue = YamlScalar | YamlList | YamlMap;

interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, without quotes: `3.10` stays `3.10`. */
  readonly source: string;
  readonly place: Place;
}

interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  readonly place: Place;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly place: Place;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlValue;
}

/** Characters a YAML file may have; a blueprint has 20,000. Front matter has a smaller limit of its own. */
const MAX_LENGTH = 400_000;
/** Collections inside one another. Our formats need 6. */
const MAX_DEPTH = 32;

/** Tokens that the library's lexer puts in without a character of the text: start of a document, end of a flow error, scalar follows. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);

/**
 * Refuses what our files never need and bombs are made of, by the tokens alone and in one pass: anchors, aliases, tags, deep nesting.
 * True where the text may be parsed.
 */
function isHarmless(text: string, lines: LineIndex, problems: Problems): boolean {
  let offset = 0;
  let flow = 0;
  let onLine = 0;
  let scalarNext = false;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      scalarNext = token === '\u001f';
      continue;
    }
    const place = (): Place => lines.place(offset, offset + token.length);
    if (!scalarNext) {
      if (token === '[' || token === '{') flow += 1;
      else if (token === ']' || token === '}') flow -= 1;
      else if (token === '-' || token === '?') onLine += 1;
      else if (token.startsWith('\n')) onLine = 0;
      else if (token.startsWith('&') || token.startsWith('*')) {
        problems.error('yaml-alias', place(), `Unexpected \`${token}\`, expected the value itself.`, {
          hint: `write the value out, or put it in quotes if it is text: "${token} ..."`,
        });
        return false;
      } else if (token.startsWith('!')) {
        problems.error('yaml-tag', place(), `Unexpected tag \`${token}\`, expected a plain value.`, {
          hint: `leave the tag out, or put it in quotes if it is text: "${token} ..."`,
        });
        return false;
      }
    }
    if (flow > MAX_DEPTH || onLine > MAX_DEPTH) {
      problems.error('yaml-too-deep', place(), `Unexpected nesting of more than ${MAX_DEPTH} levels.`, {
        expected: 'text, lists and mappings as the format describes them',
      });
      return false;
    }
    scalarNext = false;
    offset += token.length;
  }
  return true;
}

/** Turns the library's nodes into ours; every problem is told with its place. */
function convert(node: ParsedNode | null, fallback: Place, lines: LineIndex, problems: Problems, depth: number): YamlValue {
  if (node === null) return { kind: 'scalar', value: null, source: '', place: fallback };
  const place = lines.place(node.range[0], node.range[1]);
  const nothing: YamlScalar = { kind: 'scalar', value: null, source: '', place };
  if (depth > MAX_DEPTH) {
    problems.error('yaml-too-deep', place, `Unexpected nesting of more than ${MAX_DEPTH} levels.`);
    return nothing;
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as ParsedNode | null, place, lines, problems, depth + 1));
    return { kind: 'list', items, place };
  }
  if (isMap(node)) {
    return { kind: 'map', entries: convertEntries(node.items, place, lines, problems, depth), place };
  }
  if (!isScalar(node)) return nothing;
  const { value } = node;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', value, source: node.source, place };
  }
  problems.error('yaml-syntax', place, `Unexpected value \`${node.source}\`, expected text, a number, true or false.`);
  return nothing;
}

function convertEntries(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  mapPlace: Place,
  lines: LineIndex,
  problems: Problems,
  depth: number,
): YamlEntry[] {
  const seen = new Map<string, Place>();
  const entries: YamlEntry[] = [];
  for (const pair of pairs) {
    const key = pair.key as ParsedNode | null;
    const keyPlace = key === null ? mapPlace : lines.place(key.range[0], key.range[1]);
    if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
      problems.error('yaml-syntax', keyPlace, 'Unexpected key that is not a word, expected `name: value`.');
      continue;
    }
    // A number as key (`1: x`) keeps its spelling.
    const name = typeof key.value === 'string' ? key.value : key.source;
    const first = seen.get(name);
    const value = convert(pair.value, keyPlace, lines, problems, depth + 1);
    if (first !== undefined) {
      problems.error('duplicate-key', keyPlace, `Unexpected second \`${name}\`, expected each key once.`, {
        hint: 'keep one of the two',
        related: [{ file: problems.file, place: first, reason: `\`${name}\` is first given here` }],
      });
      continue;
    }
    seen.set(name, keyPlace);
    entries.push({ key: name, keyPlace, value });
  }
  return entries;
}

/** The library's messages end with an excerpt of the source; ours have a place instead. */
const firstLine = (message: string): string => (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');

/** What most often breaks such a text, by what stands in it. */
function syntaxHint(text: string): string {
  if (/^ *\t/m.test(text)) return 'indent with spaces, not with tabs';
  if (/^[ \t]*[\w-]+:[\w"'[]/m.test(text)) return 'put a space after the colon: level: 2';
  if (/[:[,]\s*[“”„‘]/u.test(text)) return 'use straight quotes: title: "A: b"';
  return 'text with a colon, `#`, quote or bracket in it needs quotes: title: "A: b"';
}

/**
 * Reads YAML 1.2 (core schema) as plain data with places. Refused, each with its place and in well under 100 ms: texts that are too long or
 * nest too deep, aliases, tags, second documents, doubled keys. Undefined where the syntax is broken.
 */
export function parseYaml(text: string, problems: Problems): YamlValue | undefined {
  const lines = indexLines(text);
  if (text.length > MAX_LENGTH) {
    problems.error(
      'yaml-too-big',
      lines.place(MAX_LENGTH, MAX_LENGTH),
      `Unexpected length, expected at most ${MAX_LENGTH} characters.`,
    );
    return undefined;
  }
  if (!checkOddCharacter(text, lines, problems) || !isHarmless(text, lines, problems)) return undefined;
  // Our own check of doubled keys is linear; the library's is quadratic.
  const doc = parseDocument(text, { version: '1.2', uniqueKeys: false, prettyErrors: false, strict: true, stringKeys: false });
  for (const { pos, message } of [...doc.errors, ...doc.warnings]) {
    problems.error('yaml-syntax', lines.place(pos[0], pos[1]), `${firstLine(message)}.`.replace(/\.\.$/, '.'), {
      hint: syntaxHint(text),
    });
  }
  if (doc.errors.length > 0 || doc.warnings.length > 0) return undefined;
  return convert(doc.contents, lines.place(0, text.length), lines, problems, 0);
}
