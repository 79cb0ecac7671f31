import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';

/** What is wrong with a value: where (`.marks[0].end`) and why (`expected a whole number from 0, found -1`). */
interface ValidationError {
  at: string;
  readonly why: string;
}

/**
 * Looks at a value and says what is wrong with it, or nothing. It never copies: a value that fits is used as it came, so that
 * fields of a newer minor version stay in it. The path is built only once there is a fault; a good row costs no strings.
 */
export interface Check<T> {
  (value: unknown): ValidationError | undefined;
  /** For the compiler only: what the value is once it fits. */
  readonly type?: T;
}

/** Nothing of ours is nested deeper than 6; what strangers add may be, within reason. */
const DEEPEST = 32;

const found = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};

const unfit = (expected: string, value: unknown): ValidationError => ({
  at: '',
  why: `expected ${expected}, found ${found(value)}`,
});

const within = (step: string, fault: ValidationError | undefined): ValidationError | undefined => {
  if (fault !== undefined) fault.at = step + fault.at;
  return fault;
};

const step = (key: string): string => (/^[A-Za-z]\w*$/.test(key) ? `.${key}` : `[${found(key)}]`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A leaf: `test` says whether the value fits, `expected` names what does. */
export const leaf =
  <T>(expected: string, test: (value: unknown) => boolean): Check<T> =>
  (value) =>
    test(value) ? undefined : unfit(expected, value);

/** One of the names of a union, all of which must be listed (the compiler sees to it). */
export const enumeration = <T extends string>(all: Readonly<Record<T, 1>>): Check<T> =>
  leaf(`one of ${Object.keys(all).join(', ')}`, (value) => typeof value === 'string' && Object.hasOwn(all, value));

/** This very name. */
export const is = <const T extends string>(only: T): Check<T> => leaf(`"${only}"`, (value) => value === only);

/** One of a few plain values. */
export const literal = <const T extends number | boolean | null>(...all: readonly T[]): Check<T> =>
  leaf(all.join(' or '), (value) => all.some((each) => each === value));

export const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (value) =>
    value === null ? undefined : check(value);

/** A field that may be absent. */
export const optional =
  <T>(check: Check<T>): Check<T> =>
  (value) =>
    value === undefined ? undefined : check(value);

/** Any plain JSON value: what an unknown field may hold. Refuses what JSON cannot carry, `__proto__`, and endless depth. */
const plain = (value: unknown, depth = DEEPEST): ValidationError | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return undefined;
  if (depth === 0) return { at: '', why: `expected at most ${DEEPEST} levels, found more` };
  if (Array.isArray(value)) return list((each) => plain(each, depth - 1))(value);
  if (!isObject(value) || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) return unfit('plain JSON', value);
  return map((each) => plain(each, depth - 1))(value);
};

export const list =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return unfit('a list', value);
    for (let i = 0; i < value.length; i++) {
      const fault = check(value[i]);
      if (fault !== undefined) return within(`[${i}]`, fault);
    }
    return undefined;
  };

const field = (key: string, value: unknown, check: Check<unknown>): ValidationError | undefined =>
  within(step(key), key === '__proto__' ? { at: '', why: 'expected no field of this name' } : check(value));

/** Values by any names but `__proto__`. */
export const map =
  <T>(check: Check<T>): Check<Readonly<Record<string, T>>> =>
  (value) => {
    if (!isObject(value)) return unfit('an object', value);
    for (const key of Object.keys(value)) {
      const fault = field(key, value[key], check);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

/** An object with these fields. Others may stand beside them, as plain JSON, and are kept. */
export const object =
  <T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> =>
  (value) => {
    if (!isObject(value)) return unfit('an object', value);
    let known = 0;
    for (const key in fields) {
      if (value[key] !== undefined) known++;
      const fault = fields[key](value[key]);
      if (fault !== undefined) return within(step(key), fault);
    }
    const keys = Object.keys(value);
    for (const key of keys.length === known ? [] : keys) {
      const fault = Object.hasOwn(fields, key) ? undefined : field(key, value[key], plain);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

/** A union told apart by one field, closed: every kind must be listed, and an unknown one is a fault. */
export const union = <Tag extends string, T extends Readonly<Record<Tag, string>>>(
  tag: Tag,
  kinds: { readonly [K in T[Tag]]: Check<Extract<T, Readonly<Record<Tag, K>>>> },
): Check<T> => {
  const checks = new Map<unknown, Check<unknown>>(Object.entries<Check<unknown>>(kinds));
  const wrong = leaf(`one of ${[...checks.keys()].join(', ')}`, () => false);
  return (value) => {
    if (!isObject(value)) return unfit('an object', value);
    const check = checks.get(value[tag]);
    return check === undefined ? within(`.${tag}`, wrong(value[tag])) : check(value);
  };
};

/** Both checks, the second only once the first has passed. */
export const refine =
  <T>(check: Check<T>, rule: (value: T) => ValidationError | undefined): Check<T> =>
  (value) =>
    check(value) ?? rule(value as T);

/** The value itself if it fits, else one sentence with the path of the first fault, beginning with `where`. */
export const parse = <T>(check: Check<T>, value: unknown, where: string): Result<T, string> => {
  const fault = check(value);
  return fault === undefined ? ok(value as T) : err(`${where}${fault.at}: ${fault.why}`);
};
