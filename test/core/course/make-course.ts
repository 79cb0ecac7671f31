import type { Course, CourseQuestion, Standard } from '../../../src/core/course/course.ts';
import type { Item } from '../../../src/core/item/item.ts';
import type { Key } from '../../../src/core/item/scoring.ts';
import { choice, matching, ordering, response, scoring, trueFalse } from '../make-item.ts';

const KEYS: readonly (readonly [Item, Key])[] = [
  [choice, { kind: 'multiple-choice', option: 'b' }],
  [response, { kind: 'multiple-response', options: ['a', 'c'] }],
  [trueFalse, { kind: 'true-false', option: 't' }],
  [ordering, { kind: 'ordering', order: ['c', 'a', 'b'] }],
  [matching, { kind: 'matching', pairs: { p: 'x', q: 'y', r: 'z' } }],
];

/** A question of each kind. */
export const everyKind: readonly CourseQuestion[] = KEYS.map(([item, key], at) => ({
  item: { ...item, id: `aif-c01/3.1/q${at}`, marking: at === 0 },
  scoring: { ...scoring(key), id: `aif-c01/3.1/q${at}` },
  counts: true,
}));

export const courseOf = (standard: Standard, more: Partial<Course> = {}): Course => ({
  format: 1,
  standard,
  id: 'urn:signalmark:aif-c01:practice-1',
  code: 'abc',
  title: 'Five kinds',
  mode: 'practice',
  seconds: 0,
  marking: 'guided',
  pens: 1,
  questions: everyKind,
  ...more,
});
