import { Document, visit } from 'yaml';
import type { YamlValue } from '../parse/yaml.ts';

/** What a value of a front matter can be. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** A value without its places. */
export function dataOf(value: YamlValue): Data {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map(dataOf);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, dataOf(entry.value)]));
}

/** Whether two values say the same, in whatever order a mapping names its keys. */
export function sameData(a: Data, b: Data): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    one.length === other.size &&
    one.every(([key, value]) => {
      const match = other.get(key);
      return match !== undefined && sameData(value, match);
    })
  );
}

/** A value in one line, lists and mappings in brackets; quotes only where YAML needs them. */
export function oneLine(data: Data): string {
  const doc = new Document(data, { version: '1.2' });
  visit(doc, {
    Collection(_, node) {
      node.flow = true;
    },
    // A text with a line end in it would take lines of its own.
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    },
  });
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: false }).trimEnd();
}
