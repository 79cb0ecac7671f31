import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/session/assess.ts';
import { choice, choiceKey, ordering, orderingKey } from '../make-item.ts';

const item = { ...choice, marking: true };
const right = { kind: 'multiple-choice', option: 'a' } as const;
const all = [{ start: 0, end: 99, pen: 'for' }] as const;
const open = { marking: 'open', pens: 1 } as const;
/** "change every week": the decisive signal of the two. */
const decisive = [{ start: 14, end: 31, pen: 'for' }] as const;

describe('assess', () => {
  it('gives .6 for the answer and .4 for the marking', () => {
    const done = assess(item, choiceKey, { response: right, marks: decisive }, open);
    expect(done).toMatchObject({
      score: { earned: 1 },
      cause: 'solid',
      marked: { recall: 2 / 3 },
      signalScore: { score: 2 / 3 },
    });
    expect(done.points).toBeCloseTo(0.6 + 0.4 * (2 / 3), 12);
  });

  it('gives .4 S for a wrong answer, and .6 for a right one behind a blanket', () => {
    expect(assess(item, choiceKey, { response: { ...right, option: 'd' }, marks: decisive }, open).points).toBeCloseTo(
      0.4 * (2 / 3),
      12,
    );
    expect(assess(item, choiceKey, { response: right, marks: all }, open)).toMatchObject({
      points: 0.6,
      marked: { blanket: true },
    });
  });

  it('gives the answer alone without a marking step or with marking off', () => {
    const off = { marking: 'off', pens: 1 } as const;
    expect(assess(item, choiceKey, { response: right, marks: [] }, off)).toMatchObject({
      points: 1,
      marked: null,
      signalScore: null,
      cause: 'known',
    });
    const order = { kind: 'ordering', order: ['a', 'b', 'c'] } as const;
    expect(assess(ordering, orderingKey, { response: order, marks: [] }, open)).toMatchObject({
      points: 0,
      marked: null,
      cause: 'not-known',
    });
    expect(assess(ordering, orderingKey, { response: null, marks: [] }, open)).toMatchObject({ points: 0, cause: 'unanswered' });
  });

  it('gives 1 for a right answer with all signals marked', () => {
    const marks = [...decisive, { start: 77, end: 89, pen: 'for' } as const];
    expect(assess(item, choiceKey, { response: right, marks }, open)).toMatchObject({ points: 1, signalScore: { score: 1 } });
  });
});
