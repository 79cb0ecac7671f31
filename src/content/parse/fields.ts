import type { CountRange } from '../../core/exam/blueprint.ts';
import type { Place, Problems } from '../diagnostic.ts';
import { didYouMean, nearest, unmistakable } from '../nearest.ts';
import { DATE, type Form, type Key, olderNames, RANGE, requiredKeys, type Schema, type TextForm, URL_FORM } from './schema.ts';
import type { YamlEntry, YamlMap, YamlValue } from './yaml.ts';

/** A value and where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

/**
 * Reads the values of a mapping, each in the form its schema gives it; what is wrong is told once, with its place, and comes out as undefined
 * (lists: without the wrong ones). Asking for a key that the schema does not have, or has in another form, throws.
 */
export interface Fields {
  /** Of the mapping as a whole. */
  readonly place: Place;
  has(key: string): boolean;
  /** Of the value; of the mapping where the key is absent. */
  placeOf(key: string): Place;
  raw(key: string): YamlValue | undefined;
  text(key: string): Placed<string> | undefined;
  number(key: string): Placed<number> | undefined;
  range(key: string): Placed<CountRange> | undefined;
  flag(key: string): Placed<boolean> | undefined;
  /** `values`: those of the schema, for their type. */
  oneOf<T extends string>(key: string, values: readonly T[]): Placed<T> | undefined;
  date(key: string): Placed<string> | undefined;
  url(key: string): Placed<string> | undefined;
  /** A list of texts, `[a, b]` or one a line; absent: empty. */
  texts(key: string): readonly Placed<string>[];
  /** `schema`: a narrower one than the key's own, where only this file knows which keys there must be. */
  map(key: string, schema?: Schema): Fields | undefined;
  /** A list of mappings; absent: empty. */
  maps(key: string): readonly Fields[];
  /** A mapping from free keys to mappings; absent: empty. */
  mapOfMaps(key: string): readonly { readonly key: string; readonly keyPlace: Place; readonly fields: Fields }[];
  /** Every key with its value, for mappings whose keys are free. */
  readonly entries: readonly YamlEntry[];
}

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
  const known = Object.keys(schema.keys);
  const isKnown = (key: string): boolean => schema.others !== undefined || Object.hasOwn(schema.keys, key);
  const older = olderNames(schema);
  const values = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    const key = older.get(entry.key) ?? entry.key;
    const first = values.get(key);
    if (first === undefined || first.key === entry.key) {
      if (isKnown(key)) values.set(key, entry);
      continue;
    }
    const old = first.key === key ? entry.key : first.key;
    problems.error('duplicate-key', entry.keyPlace, `Unexpected \`${entry.key}\` beside \`${first.key}\`: they are one key.`, {
      expected: `only \`${key}\``,
      hint: `\`${old}\` is the older name of \`${key}\`: make one list of the two`,
      related: [{ file: problems.file, place: first.keyPlace, reason: 'the first one' }],
    });
  }
  // A key that was told as a typo of another one is not told as missing, too.
  const toldAsTypo = new Set<string>();
  for (const { key, keyPlace } of map.entries) {
    if (isKnown(key) || older.has(key)) continue;
    const near = nearest(key, known);
    if (near !== undefined) toldAsTypo.add(near);
    const meant = unmistakable(key, known);
    problems.error('unknown-key', keyPlace, `Unexpected key \`${key}\` in ${schema.what}.`, {
      actual: key,
      expected: known.join(', '),
      hint: didYouMean(key, known),
      fix: meant === undefined || values.has(meant) ? [] : [{ file: problems.file, place: keyPlace, text: meant }],
    });
  }
  for (const key of requiredKeys(schema)) {
    if (values.has(key) || toldAsTypo.has(key)) continue;
    problems.error('missing-key', map.place, `Missing key \`${key}\` in ${schema.what}.`, { expected: key, hint: `${key}: ...` });
  }
  return readFields(map, values, problems, schema);
}

/** The form a schema gives a key. A parser that asks for another one is at fault, not the file. */
function formOf<T extends Form['type']>({ what, keys, others }: Schema, key: string, type: T): Extract<Form, { type: T }> {
  const found: Key | undefined = Object.hasOwn(keys, key) ? keys[key] : others;
  if (found?.form.type !== type) throw new TypeError(`The schema of ${what} has no ${type} ${key}.`);
  return found.form as Extract<Form, { type: T }>;
}

function readFields(map: YamlMap, values: ReadonlyMap<string, YamlEntry>, problems: Problems, schema: Schema): Fields {
  const raw = (key: string): YamlValue | undefined => values.get(key)?.value;
  const placeOf = (key: string): Place => raw(key)?.place ?? map.place;

  /** `fixed`: the value as it must have been meant. */
  const wrong = (name: string, value: YamlValue, expected: string, hint?: string, fixed?: string): undefined => {
    const reason = `Unexpected ${describe(value)} for \`${name}\`, expected ${expected}.`;
    const fix = fixed === undefined ? [] : [{ file: problems.file, place: value.place, text: fixed }];
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

  const readList = (key: string, ofTexts: boolean): readonly YamlValue[] => {
    const value = raw(key);
    if (value === undefined) return [];
    if (value.kind === 'list') return value.items;
    const single = value.kind === 'scalar' && value.value !== null ? value.source : undefined;
    const fixed = ofTexts && single !== undefined && /^[\w./-]+$/.test(single) ? `["${single}"]` : undefined;
    wrong(key, value, 'a list', single === undefined ? undefined : `${key}: [${single}]`, fixed);
    return [];
  };

  const oneText = (key: string, form?: TextForm): Placed<string> | undefined => {
    const value = raw(key);
    return value === undefined ? undefined : readText(key, value, form);
  };

  /** One of some words. */
  const pick = <T extends string>(name: string, found: Placed<string>, allowed: readonly T[]): Placed<T> | undefined => {
    const match = allowed.find((one) => one === found.value);
    if (match !== undefined) return { value: match, place: found.place };
    const meant = unmistakable(found.value, allowed);
    const reason = `Unexpected \`${found.value}\` for \`${name}\`, expected ${allowed.join(' or ')}.`;
    problems.error('wrong-value', found.place, reason, {
      actual: found.value,
      expected: allowed.join(', '),
      hint: didYouMean(found.value, allowed),
      fix: meant === undefined ? [] : [{ file: problems.file, place: found.place, text: meant }],
    });
    return undefined;
  };

  const open = (name: string, value: YamlValue, inner: Schema): Fields | undefined =>
    value.kind === 'map'
      ? openFields(value, problems, inner)
      : wrong(name, value, `a mapping: {${requiredKeys(inner).join(', ')}}`);

  return {
    place: map.place,
    entries: map.entries,
    has: (key) => values.has(key),
    placeOf,
    raw,
    text: (key) => oneText(key, formOf(schema, key, 'text').form),
    number(key) {
      const { min, max, whole } = formOf(schema, key, 'number');
      const value = raw(key);
      if (value === undefined) return undefined;
      const expected = `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`;
      if (value.kind !== 'scalar' || typeof value.value !== 'number') return wrong(key, value, expected);
      const inside = value.value >= min && value.value <= max && (!whole || Number.isInteger(value.value));
      return inside ? { value: value.value, place: value.place } : wrong(key, value, expected);
    },
    range(key) {
      const { min, max } = formOf(schema, key, 'range');
      const value = raw(key);
      if (value === undefined) return undefined;
      const [from, to] = value.kind === 'scalar' ? (RANGE.exec(String(value.value))?.slice(1) ?? [value.value, value.value]) : [];
      const found = { min: Number(from ?? Number.NaN), max: Number(to ?? Number.NaN) };
      const fits = Number.isInteger(found.min) && found.min >= min && found.min <= found.max && found.max <= max;
      return fits
        ? { value: found, place: value.place }
        : wrong(key, value, `a number from ${min} to ${max}, or two such as 3-5`);
    },
    flag(key) {
      formOf(schema, key, 'flag');
      const value = raw(key);
      if (value === undefined) return undefined;
      if (value.kind !== 'scalar' || typeof value.value !== 'boolean') return wrong(key, value, 'true or false');
      return { value: value.value, place: value.place };
    },
    oneOf(key, allowed) {
      formOf(schema, key, 'oneOf');
      const found = oneText(key);
      return found === undefined ? undefined : pick(key, found, allowed);
    },
    date(key) {
      formOf(schema, key, 'date');
      const found = oneText(key, DATE);
      const value = raw(key);
      if (found === undefined || value === undefined) return undefined;
      return isDay(found.value) ? found : wrong(key, value, 'a day that exists');
    },
    url(key) {
      formOf(schema, key, 'url');
      const found = oneText(key);
      const value = raw(key);
      if (found === undefined || value === undefined) return undefined;
      const fits = URL_FORM.test(found.value) && URL.canParse(found.value);
      return fits ? found : wrong(key, value, 'an address that starts with https://');
    },
    texts(key) {
      const { form, values: allowed } = formOf(schema, key, 'texts');
      const found = readList(key, true).flatMap((item) => readText(key, item, form) ?? []);
      return allowed === undefined ? found : found.flatMap((one) => pick(key, one, allowed) ?? []);
    },
    map(key, narrower) {
      const { schema: inner } = formOf(schema, key, 'map');
      const value = raw(key);
      return value === undefined ? undefined : open(key, value, narrower ?? inner);
    },
    maps(key) {
      const { schema: inner } = formOf(schema, key, 'maps');
      return readList(key, false).flatMap((item) => open(key, item, inner) ?? []);
    },
    mapOfMaps(key) {
      const { schema: inner } = formOf(schema, key, 'mapOfMaps');
      const value = raw(key);
      if (value === undefined) return [];
      if (value.kind !== 'map') {
        wrong(key, value, 'a mapping');
        return [];
      }
      return value.entries.flatMap((entry) => {
        if (entry.value.kind === 'map') {
          return [{ key: entry.key, keyPlace: entry.keyPlace, fields: openFields(entry.value, problems, inner) }];
        }
        wrong(entry.key, entry.value, 'a mapping');
        return [];
      });
    },
  };
}
