import type { Place, Problems } from '../diagnostic.ts';
import { didYouMean, unmistakable } from '../nearest.ts';
import type { YamlEntry, YamlMap, YamlValue } from './yaml.ts';

/** A value and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/** The keys a mapping may have. It is closed: any other key is an error that names the nearest known one. */
export interface Schema {
  /** For messages: "a question", "a source". */
  readonly what: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A form a text must have, told in words where it has not. */
export interface TextForm {
  readonly pattern: RegExp;
  /** "an id such as `vector-stores`". */
  readonly expected: string;
}

/** Reads the values of a mapping; what is wrong is told once, with its place, and comes out as undefined (lists: without the wrong ones). */
export interface Fields {
  /** Of the mapping as a whole. */
  readonly place: Place;
  has(key: string): boolean;
  /** Of the value; of the mapping where the key is absent. */
  placeOf(key: string): Place;
  raw(key: string): YamlValue | undefined;
  text(key: string, form?: TextForm): Placed<string> | undefined;
  /** Any number within the limits, both included. */
  number(key: string, min: number, max: number): Placed<number> | undefined;
  integer(key: string, min: number, max: number): Placed<number> | undefined;
  flag(key: string): Placed<boolean> | undefined;
  oneOf<T extends string>(key: string, values: readonly T[]): Placed<T> | undefined;
  /** YYYY-MM-DD, a day that exists. */
  date(key: string): Placed<string> | undefined;
  /** An absolute https or http address. */
  url(key: string): Placed<string> | undefined;
  /** A list of texts, `[a, b]` or one a line; absent: empty. */
  texts(key: string, form?: TextForm): readonly Placed<string>[];
  map(key: string, schema: Schema): Fields | undefined;
  /** A list of mappings; absent: empty. */
  maps(key: string, schema: Schema): readonly Fields[];
  /** A mapping from free keys to mappings with free keys; absent: empty. */
  freeMaps(key: string): readonly { readonly key: string; readonly keyPlace: Place; readonly fields: Fields }[];
  /** Every key with its value, for mappings whose keys are free. */
  readonly entries: readonly YamlEntry[];
}

export const ID: TextForm = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'an id: small letters, digits and single hyphens' };
export const DATE: TextForm = { pattern: /^\d{4}-\d{2}-\d{2}$/, expected: 'a date such as 2026-11-20' };

const KIND_NAMES: Readonly<Record<YamlValue['kind'], string>> = { scalar: 'a single value', list: 'a list', map: 'a mapping' };

function describe(value: YamlValue): string {
  if (value.kind !== 'scalar') return KIND_NAMES[value.kind];
  if (value.value === null) return 'nothing';
  return `\`${value.source.slice(0, 60)}\``;
}

/** Whether YYYY-MM-DD names a day of the Gregorian calendar. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/** Opens a mapping for reading: tells unknown keys and missing ones at once. */
export function openFields(map: YamlMap, problems: Problems, schema: Schema): Fields {
  const known = [...schema.required, ...schema.optional];
  const values = new Map<string, YamlEntry>();
  for (const entry of map.entries) if (known.includes(entry.key)) values.set(entry.key, entry);
  for (const { key, keyPlace } of map.entries) {
    if (known.includes(key)) continue;
    const meant = unmistakable(key, known);
    problems.error('unknown-key', keyPlace, `Unexpected key \`${key}\` in ${schema.what}.`, {
      actual: key,
      expected: known.join(', '),
      hint: didYouMean(key, known),
      fix: meant === undefined || values.has(meant) ? [] : [{ file: problems.file, place: keyPlace, text: meant }],
    });
  }
  for (const key of schema.required) {
    if (values.has(key)) continue;
    problems.error('missing-key', map.place, `Missing key \`${key}\` in ${schema.what}.`, { expected: key, hint: `${key}: ...` });
  }
  return readFields(map, values, problems);
}

/** A mapping whose keys are free (ids of a glossary, slugs of a record). */
export function openFreeFields(map: YamlMap, problems: Problems): Fields {
  return readFields(map, new Map(map.entries.map((entry) => [entry.key, entry])), problems);
}

function readFields(map: YamlMap, values: ReadonlyMap<string, YamlEntry>, problems: Problems): Fields {
  const raw = (key: string): YamlValue | undefined => values.get(key)?.value;
  const placeOf = (key: string): Place => raw(key)?.place ?? map.place;

  /** `mended`: the value as it must have been meant. */
  const wrong = (name: string, value: YamlValue, expected: string, hint?: string, mended?: string): undefined => {
    const reason = `Unexpected ${describe(value)} for \`${name}\`, expected ${expected}.`;
    const fix = mended === undefined ? [] : [{ file: problems.file, place: value.place, text: mended }];
    problems.error('wrong-value', value.place, reason, { actual: describe(value), expected, hint, fix });
    return undefined;
  };

  const readText = (name: string, value: YamlValue, form?: TextForm): Placed<string> | undefined => {
    const expected = form?.expected ?? 'text';
    if (value.kind !== 'scalar' || value.value === null) return wrong(name, value, expected);
    if (typeof value.value !== 'string') {
      const fits = form === undefined || form.pattern.test(value.source);
      const quoted = `"${value.source}"`;
      return fits ? wrong(name, value, `${expected}, in quotes`, quoted, quoted) : wrong(name, value, expected);
    }
    if (value.value.trim() === '') return wrong(name, value, expected);
    if (form !== undefined && !form.pattern.test(value.value)) return wrong(name, value, expected);
    return { value: value.value, place: value.place };
  };

  const readList = (key: string): readonly YamlValue[] => {
    const value = raw(key);
    if (value === undefined) return [];
    if (value.kind === 'list') return value.items;
    const single = value.kind === 'scalar' && value.value !== null ? value.source : undefined;
    const mended = single !== undefined && /^[\w./-]+$/.test(single) ? `["${single}"]` : undefined;
    wrong(key, value, 'a list', single === undefined ? undefined : `${key}: [${single}]`, mended);
    return [];
  };

  const readNumber = (key: string, min: number, max: number, whole: boolean): Placed<number> | undefined => {
    const value = raw(key);
    if (value === undefined) return undefined;
    const expected = `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`;
    if (value.kind !== 'scalar' || typeof value.value !== 'number') return wrong(key, value, expected);
    const inside = value.value >= min && value.value <= max && (!whole || Number.isInteger(value.value));
    return inside ? { value: value.value, place: value.place } : wrong(key, value, expected);
  };

  const text = (key: string, form?: TextForm): Placed<string> | undefined => {
    const value = raw(key);
    return value === undefined ? undefined : readText(key, value, form);
  };

  const open = (name: string, value: YamlValue, schema: Schema): Fields | undefined =>
    value.kind === 'map' ? openFields(value, problems, schema) : wrong(name, value, `a mapping: {${schema.required.join(', ')}}`);

  return {
    place: map.place,
    entries: map.entries,
    has: (key) => values.has(key),
    placeOf,
    raw,
    text,
    number: (key, min, max) => readNumber(key, min, max, false),
    integer: (key, min, max) => readNumber(key, min, max, true),
    flag(key) {
      const value = raw(key);
      if (value === undefined) return undefined;
      if (value.kind !== 'scalar' || typeof value.value !== 'boolean') return wrong(key, value, 'true or false');
      return { value: value.value, place: value.place };
    },
    oneOf(key, allowed) {
      const found = text(key);
      if (found === undefined) return undefined;
      const match = allowed.find((one) => one === found.value);
      if (match !== undefined) return { value: match, place: found.place };
      const meant = unmistakable(found.value, allowed);
      const reason = `Unexpected \`${found.value}\` for \`${key}\`, expected ${allowed.join(' or ')}.`;
      problems.error('wrong-value', found.place, reason, {
        actual: found.value,
        expected: allowed.join(', '),
        hint: didYouMean(found.value, allowed),
        fix: meant === undefined ? [] : [{ file: problems.file, place: found.place, text: meant }],
      });
      return undefined;
    },
    date(key) {
      const found = text(key, DATE);
      const value = raw(key);
      if (found === undefined || value === undefined) return undefined;
      return isDay(found.value) ? found : wrong(key, value, 'a day that exists');
    },
    url(key) {
      const found = text(key);
      const value = raw(key);
      if (found === undefined || value === undefined) return undefined;
      const fits = /^https?:\/\/[^\s/@\\]+(\/\S*)?$/i.test(found.value) && URL.canParse(found.value);
      return fits ? found : wrong(key, value, 'an address that starts with https://');
    },
    texts(key, form) {
      const found = readList(key).map((item) => readText(key, item, form));
      return found.filter((item) => item !== undefined);
    },
    map(key, schema) {
      const value = raw(key);
      return value === undefined ? undefined : open(key, value, schema);
    },
    freeMaps(key) {
      const value = raw(key);
      if (value === undefined) return [];
      if (value.kind !== 'map') {
        wrong(key, value, 'a mapping');
        return [];
      }
      return value.entries.flatMap((entry) => {
        if (entry.value.kind !== 'map') {
          wrong(entry.key, entry.value, 'a mapping');
          return [];
        }
        return [{ key: entry.key, keyPlace: entry.keyPlace, fields: openFreeFields(entry.value, problems) }];
      });
    },
    maps(key, schema) {
      const found = readList(key).map((item) => open(key, item, schema));
      return found.filter((item) => item !== undefined);
    },
  };
}
