import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/core/item/response.ts';
import type { Score } from '../../../src/core/score/score.ts';
import { causeOf } from '../../../src/core/signal/cause.ts';
import { choiceKey, markingResult, orderingKey, responseKey } from '../make-item.ts';

const right: Score = { outcome: 'scored', earned: 1, total: 1 };
const wrong: Score = { outcome: 'scored', earned: 0, total: 1 };
const chose = (option: string): Response => ({ kind: 'multiple-choice', option });
const seen = (recall: number | null, decoys: { signal: string | null; taken: number }[] = []) =>
  markingResult({ recall, decoys });

describe('the cause of a right answer', () => {
  it('is solid from R = .6 on, else lucky', () => {
    expect(causeOf(choiceKey, chose('a'), right, seen(0.6))).toBe('solid');
    expect(causeOf(choiceKey, chose('a'), right, seen(0.59))).toBe('lucky');
  });

  it('is solid where there was no signal to see', () => {
    expect(causeOf(choiceKey, chose('a'), right, seen(null))).toBe('solid');
  });

  it('stays solid where decoys were marked too', () => {
    expect(causeOf(choiceKey, chose('a'), right, seen(1, [{ signal: 'own-data', taken: 1 }]))).toBe('solid');
  });
});

describe('the cause of a wrong answer', () => {
  it('is baited where the chosen option stands for what a decoy tempts to', () => {
    expect(causeOf(choiceKey, chose('b'), wrong, seen(1))).toBe('baited');
    expect(causeOf(responseKey, { kind: 'multiple-response', options: ['a', 'b'] }, wrong, seen(1))).toBe('baited');
    expect(causeOf(responseKey, { kind: 'multiple-response', options: ['b', 'd'] }, wrong, seen(1))).toBe('baited');
  });

  it('is not baited by a key that was chosen along with a wrong option', () => {
    const tempted = { ...responseKey, options: { ...responseKey.options, a: { concept: 'fine-tuning', rationale: [] } } };
    expect(causeOf(tempted, { kind: 'multiple-response', options: ['a', 'd'] }, wrong, seen(1))).toBe('misapplied');
  });

  it('is baited where a decoy was marked whole, not where it was touched, nor by a plain phrase', () => {
    const cause = (signal: string | null, taken: number) => causeOf(choiceKey, chose('c'), wrong, seen(0, [{ signal, taken }]));
    expect(cause('own-data', 1)).toBe('baited');
    expect(cause('own-data', 0.5)).toBe('unseen');
    expect(cause(null, 1)).toBe('unseen');
  });

  it('is misapplied where the signals were seen, else unseen', () => {
    expect(causeOf(choiceKey, chose('d'), wrong, seen(0.6))).toBe('misapplied');
    expect(causeOf(choiceKey, chose('c'), wrong, seen(null))).toBe('misapplied');
    expect(causeOf(choiceKey, chose('c'), wrong, seen(0.5))).toBe('unseen');
  });
});

describe('the cause without marks', () => {
  it('is known or not known', () => {
    expect(causeOf(choiceKey, chose('a'), right, null)).toBe('known');
    expect(causeOf(orderingKey, { kind: 'ordering', order: ['a'] }, wrong, null)).toBe('not-known');
  });

  it('is unanswered where nothing (or nothing valid) was answered, marks or not', () => {
    expect(causeOf(choiceKey, null, { outcome: 'unanswered' }, null)).toBe('unanswered');
    expect(causeOf(choiceKey, null, { outcome: 'unanswered' }, seen(1, [{ signal: 'own-data', taken: 1 }]))).toBe('unanswered');
    expect(causeOf(choiceKey, chose('?'), { outcome: 'malformed', reason: 'unknown id' }, seen(1))).toBe('unanswered');
  });
});
