import type { Paragraph } from 'mdast';
import { collectProblems, type Diagnostic, FILE_START, type Parsed, type Place, type Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { didYouMean } from '../nearest.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import { openFields, type Placed } from './fields.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import { ID, map, required, type Schema, text as textKey, texts } from './schema.ts';
import { parseYaml, type YamlMap } from './yaml.ts';

/** A term of the glossary. */
export interface GlossaryEntry {
  /** What lessons write in `:term[words]{#id}`. */
  readonly id: string;
  readonly term: string;
  /** One paragraph of inline Markdown. */
  readonly definition: Paragraph;
  /** The same without markup, for where only text can stand. */
  readonly definitionText: string;
  readonly seeAlso: readonly Placed<string>[];
  readonly place: Place;
}

export interface Glossary {
  readonly file: string;
  /** In the order of the file. */
  readonly entries: readonly GlossaryEntry[];
}

const ENTRY: Schema = {
  what: 'a glossary entry',
  keys: {
    term: required(textKey('The term as it is written.')),
    definition: required(textKey('What it means: one paragraph, inline Markdown.')),
    'see-also': texts('Ids of terms to look at besides.', ID),
  },
};

/** A `glossary.yaml`: entries by the ids that lessons name. */
export const GLOSSARY: Schema = { what: 'a glossary', keys: {}, others: map(ENTRY, 'A term.'), names: ID };

/** Turns places inside a YAML value into places of the file: exact where the value stands on one line as it is, else the value's own. */
function mapPlace(outer: Place, value: string, text: string): (inner: Place) => Place {
  const written = text.slice(outer.start.offset, outer.end.offset);
  const at = written === value ? 0 : written.slice(1, -1) === value ? 1 : -1;
  if (at === -1 || value.includes('\n')) return () => outer;
  const { line, column, offset } = outer.start;
  const move = (from: number) => ({ line, column: column + at + from, offset: offset + at + from });
  return (inner) => ({ start: move(inner.start.offset), end: move(inner.end.offset) });
}

/** The one paragraph a definition is. */
function readDefinition(found: Placed<string>, text: string, problems: Problems): Paragraph {
  const inner = collectProblems(problems.file);
  const { root } = parseMarkdown(found.value, inner, { text: [], containers: [] });
  const place = mapPlace(found.place, found.value, text);
  // A fix would be of the definition's own text, not of the file.
  for (const { severity, ruleId, reason, place: at, fix: _, ...details } of inner.list) {
    (severity === 'error' ? problems.error : problems.warning)(ruleId, place(at), reason, details);
  }
  const [first, second] = root.children;
  if (first?.type === 'paragraph' && second === undefined) return first;
  if (!inner.hasErrors) {
    const odd = first?.type === 'paragraph' ? second : first;
    problems.error(
      'definition-inline',
      odd ? place(placeOf(odd)) : found.place,
      'Unexpected block in a definition, expected one paragraph.',
      {
        hint: 'a definition is one or two sentences; lists and headings belong in a lesson',
      },
    );
  }
  return { type: 'paragraph', children: [] };
}

function readEntry(id: string, keyPlace: Place, value: YamlMap, text: string, problems: Problems): GlossaryEntry {
  if (!ID.pattern.test(id))
    problems.error('wrong-value', keyPlace, `Unexpected id \`${id}\`, expected ${ID.expected}.`, { actual: id });
  const fields = openFields(value, problems, ENTRY);
  const term = fields.text('term')?.value ?? '';
  const found = fields.text('definition');
  const definition: Paragraph = found ? readDefinition(found, text, problems) : { type: 'paragraph', children: [] };
  const seeAlso = fields.texts('see-also');
  const itself = seeAlso.find((other) => other.value === id);
  if (itself) problems.error('see-also', itself.place, `Unexpected \`${id}\`, expected another term.`, { actual: id });
  return { id, term, definition, definitionText: plainText(definition).trim(), seeAlso, place: keyPlace };
}

/** Reads a `glossary.yaml`: ids with term, definition and `see-also`. With any error the value is absent. */
export function parseGlossary(file: SourceFile): Parsed<Glossary> {
  const problems = collectProblems(file.path);
  const text = normalizeText(file.text);
  const root = parseYaml(text, problems);
  if (root === undefined) return { problems: problems.list };
  if (root.kind === 'scalar' && root.value === null) return { value: { file: file.path, entries: [] }, problems: problems.list };
  if (root.kind !== 'map') {
    problems.error(
      'yaml-syntax',
      root.place ?? FILE_START,
      'Unexpected content, expected `id:` lines with a term and a definition under each.',
    );
    return { problems: problems.list };
  }
  const entries = root.entries.flatMap(({ key, keyPlace, value }): GlossaryEntry[] => {
    if (value.kind === 'map') return [readEntry(key, keyPlace, value, text, problems)];
    problems.error('wrong-value', value.place, `Unexpected value of \`${key}\`, expected a mapping: {term, definition}.`, {
      hint: `${key}:\n  term: ...\n  definition: ...`,
    });
    return [];
  });
  return problems.hasErrors ? { problems: problems.list } : { value: { file: file.path, entries }, problems: problems.list };
}

/** Tells `see-also` ids that no glossary knows. `known`: the ids of this glossary and of those its exam builds on. */
export function checkSeeAlso(glossary: Glossary, known: ReadonlySet<string>): readonly Diagnostic[] {
  const problems = collectProblems(glossary.file);
  for (const entry of glossary.entries) {
    for (const { value, place } of entry.seeAlso) {
      if (known.has(value)) continue;
      problems.error('unknown-term', place, `Unexpected \`${value}\`, expected the id of a term.`, {
        actual: value,
        hint: didYouMean(value, known),
      });
    }
  }
  return problems.list;
}
