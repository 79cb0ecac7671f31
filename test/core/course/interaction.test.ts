import { expect, it } from 'vitest';
import { interactionOf } from '../../../src/core/course/interaction.ts';
import { everyKind } from './make-course.ts';

const right = [
  { kind: 'multiple-choice', option: 'b' },
  { kind: 'multiple-response', options: ['a', 'c'] },
  { kind: 'true-false', option: 't' },
  { kind: 'ordering', order: ['c', 'a', 'b'] },
  { kind: 'matching', pairs: { p: 'x', q: 'y', r: 'z' } },
] as const;

it('an LMS is told what was given and what is right by the same names, in each kind, and nothing where nothing was answered', () => {
  for (const [n, question] of everyKind.entries()) {
    const told = interactionOf(question, { response: right[n] ?? null, marks: [], answered: true, spent: 9000 }, 5);
    expect(told).toMatchObject({ id: question.item.id, isRight: true, spent: 9000, at: 5 });
    expect(told.given.length).toBeGreaterThan(0);
    expect(told.given).toEqual(told.right);
    // "True" and "false" say it all.
    expect(told.options.length).toBe(question.item.kind === 'true-false' ? 0 : question.item.options.length);
    const none = interactionOf(question, { response: null, marks: [], answered: true, spent: 0 }, 5);
    expect(none).toMatchObject({ given: [], isRight: false });
    expect(none.right).toEqual(told.right);
  }
});
