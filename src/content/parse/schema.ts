/** A form a text must have, told in words where it has not. */
export interface TextForm {
  readonly pattern: RegExp;
  /** "an id such as `vector-stores`". */
  readonly expected: string;
}

export const ID: TextForm = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'an id: small letters, digits and single hyphens' };
export const DATE: TextForm = { pattern: /^\d{4}-\d{2}-\d{2}$/, expected: 'a date such as 2026-11-20' };
export const RANGE = /^(\d{1,4})-(\d{1,4})$/;
/** An absolute address; a host of its own, no user names. */
export const URL_FORM = /^https?:\/\/[^\s/@\\]+(\/\S*)?$/i;

/** What a value is. The reader (`fields.ts`) and the JSON Schemas for editors are both made of this. */
export type Form =
  | { readonly type: 'text'; readonly form?: TextForm }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  /** A whole number, or two with a hyphen between them. */
  | { readonly type: 'range'; readonly min: number; readonly max: number }
  | { readonly type: 'flag' }
  | { readonly type: 'oneOf'; readonly values: readonly string[] }
  | { readonly type: 'date' }
  | { readonly type: 'url' }
  /** A list of texts, of a form or out of some. */
  | { readonly type: 'texts'; readonly form?: TextForm; readonly values?: readonly string[]; readonly filled: boolean }
  | { readonly type: 'map'; readonly schema: Schema }
  | { readonly type: 'maps'; readonly schema: Schema; readonly filled: boolean }
  /** A mapping from free keys to mappings. */
  | { readonly type: 'mapOfMaps'; readonly schema: Schema };

/** A key of a mapping. */
export interface Key {
  readonly form: Form;
  /** What it means: editors show it to authors. */
  readonly about: string;
  readonly required: boolean;
  /** A name the key had before; files that still write it are read as before. */
  readonly older?: string;
}

/** The keys a mapping may have. It is closed: any other key is an error that names the nearest known one. */
export interface Schema {
  /** For messages: "a question", "a source". */
  readonly what: string;
  readonly keys: Readonly<Record<string, Key>>;
  /** What keys of any other name hold; without it there may be none. */
  readonly others?: Key;
  /** The form of these other keys. */
  readonly names?: TextForm;
}

const optional = (form: Form, about: string): Key => ({ form, about, required: false });

/** The key must be there. */
export const required = (key: Key): Key => ({ ...key, required: true });

/** The key was called otherwise before. */
export const renamedFrom = (older: string, key: Key): Key => ({ ...key, older });

export const text = (about: string, form?: TextForm): Key => optional({ type: 'text', ...(form ? { form } : {}) }, about);
/** Any number within the limits, both included. */
export const number = (min: number, max: number, about: string): Key =>
  optional({ type: 'number', min, max, whole: false }, about);
export const integer = (min: number, max: number, about: string): Key =>
  optional({ type: 'number', min, max, whole: true }, about);
/** How many there are: 4, or 3-5. */
export const range = (min: number, max: number, about: string): Key => optional({ type: 'range', min, max }, about);
export const flag = (about: string): Key => optional({ type: 'flag' }, about);
export const oneOf = (values: readonly string[], about: string): Key => optional({ type: 'oneOf', values }, about);
/** YYYY-MM-DD, a day that exists. */
export const date = (about: string): Key => optional({ type: 'date' }, about);
/** An absolute https or http address. */
export const url = (about: string): Key => optional({ type: 'url' }, about);
export const texts = (about: string, form?: TextForm): Key =>
  optional({ type: 'texts', filled: false, ...(form ? { form } : {}) }, about);
export const someOf = (values: readonly string[], about: string): Key =>
  optional({ type: 'texts', filled: false, values }, about);
export const map = (schema: Schema, about: string): Key => optional({ type: 'map', schema }, about);
export const maps = (schema: Schema, about: string): Key => optional({ type: 'maps', filled: false, schema }, about);
export const mapOfMaps = (schema: Schema, about: string): Key => optional({ type: 'mapOfMaps', schema }, about);

/** The list may not be empty; its parser tells so. */
export function filled(key: Key): Key {
  const { form } = key;
  return form.type === 'texts' || form.type === 'maps' ? { ...key, form: { ...form, filled: true } } : key;
}

/** Older names of keys, to those of now. */
export const olderNames = ({ keys }: Schema): ReadonlyMap<string, string> =>
  new Map(Object.entries(keys).flatMap(([name, { older }]) => (older === undefined ? [] : [[older, name] as const])));

/** The names of the keys that must be there. */
export const requiredKeys = ({ keys }: Schema): readonly string[] => Object.keys(keys).filter((name) => keys[name]?.required);
