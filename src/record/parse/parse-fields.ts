import { KINDS, type Kind } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import type { Pen } from '../../core/item/scoring.ts';
import type { Confidence } from '../../core/session/attempt.ts';
import type { Mark, MarkingMode, Pens } from '../../core/signal/mark.ts';
import { type Check, enumeration, is, leaf, list, literal, map, nullable, object, union } from './parse-kit.ts';

// What rows of several tables are made of.

export const text: Check<string> = leaf('a text', (value) => typeof value === 'string');
export const id: Check<string> = leaf('an id', (value) => typeof value === 'string' && value !== '');
export const yes: Check<boolean> = leaf('true or false', (value) => typeof value === 'boolean');
export const numberFrom = (from: number): Check<number> =>
  leaf(`a number from ${from}`, (value) => Number.isFinite(value) && Number(value) >= from);
export const wholeFrom = (from: number): Check<number> =>
  leaf(`a whole number from ${from}`, (value) => Number.isSafeInteger(value) && Number(value) >= from);
export const index = wholeFrom(0);
/** Sums of shares may end a hair beside 1. */
export const share: Check<number> = leaf(
  'a number from 0 to 1',
  (v) => Number.isFinite(v) && Number(v) >= 0 && Number(v) <= 1 + 1e-9,
);
export const zone: Check<number> = leaf(
  'minutes from -1440 to 1440',
  (v) => Number.isSafeInteger(v) && Math.abs(Number(v)) <= 1440,
);

export const confidence = nullable(enumeration<Confidence>({ guessed: 1, unsure: 1, sure: 1 }));
export const marking = enumeration<MarkingMode>({ off: 1, guided: 1, open: 1 });
export const pens = literal<Pens>(1, 2);
export const mark = object<Mark>({ start: index, end: index, pen: enumeration<Pen>({ for: 1, against: 1 }) });
export const marks = list(mark);

export const kind = enumeration<Kind>(Object.fromEntries(KINDS.map((one) => [one, 1])) as Record<Kind, 1>);

export const response = union<'kind', Response>('kind', {
  'multiple-choice': object({ kind: is('multiple-choice'), option: nullable(id) }),
  'multiple-response': object({ kind: is('multiple-response'), options: list(id) }),
  'true-false': object({ kind: is('true-false'), option: nullable(id) }),
  ordering: object({ kind: is('ordering'), order: list(id) }),
  matching: object({ kind: is('matching'), pairs: map(id) }),
});
