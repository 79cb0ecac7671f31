import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/core/item/item.ts';
import { plainText } from '../../src/core/item/plain-text.ts';
import type { Response } from '../../src/core/item/response.ts';
import type { ItemScoring } from '../../src/core/item/scoring.ts';
import { saidOf } from '../../src/ui/kinds/said-of.ts';
import { noteGroups } from '../../src/ui/shared/note-groups.ts';
import { notesOf } from '../../src/ui/shared/span-looks.ts';
import {
  choice,
  choiceKey,
  matching,
  matchingKey,
  ordering,
  orderingKey,
  response,
  responseKey,
  scoring,
  trueFalse,
  trueFalseKey,
} from '../core/make-item.ts';

/** What is said first; the options stand in the turned order, so that letters are those of the screen. */
const said = (item: Item, { key }: ItemScoring, given: Response) => {
  const { words, lines = [] } = saidOf({ item, order: item.options.toReversed(), response: given, key });
  return [words, ...lines.map(plainText)];
};

describe('what is said first of an answer', () => {
  it('of a choice: its letter and that of the answer, as they stand on the screen', () => {
    const of = (option: string | null) => said(choice, choiceKey, { kind: 'multiple-choice', option });
    expect(of('b')).toEqual(['You chose C. The answer is D.']);
    expect(of('a')).toEqual(['D is the answer.']);
    expect(of(null)).toEqual(['You chose nothing. The answer is D.']);
  });

  it('of several choices: all of them, however many there are', () => {
    const of = (...options: string[]) => said(response, responseKey, { kind: 'multiple-response', options });
    expect(of('b')).toEqual(['You chose D. The answers are C and E.']);
    expect(of('c', 'a')).toEqual(['C and E are the answers.']);
    expect(of('a', 'b', 'd')).toEqual(['You chose B, D, and E. The answers are C and E.']);
  });

  it('of true or false: the words themselves', () => {
    expect(said(trueFalse, trueFalseKey, { kind: 'true-false', option: 't' })).toEqual([
      'You chose option t. The answer is option f.',
    ]);
  });

  it('of an ordering: how many steps are in their place, and the right order', () => {
    const right = ['option c', 'option a', 'option b'];
    const of = (...order: string[]) => said(ordering, orderingKey, { kind: 'ordering', order });
    expect(of('c', 'b', 'a')).toEqual(['1 of 3 steps is in its place. The right order is:', ...right]);
    expect(of()).toEqual(['You placed no step. The right order is:', ...right]);
    expect(of('c', 'a', 'b')).toEqual(['Every step is in its place.']);
  });

  it('of a matching: how many prompts are right, and the response of each that is not', () => {
    const of = (pairs: Readonly<Record<string, string>>) => said(matching, matchingKey, { kind: 'matching', pairs });
    expect(of({ p: 'x', q: 'y' })).toEqual([
      '1 of 3 prompts has its right response. Right for the others:',
      'option q: option x',
      'option r: option z',
    ]);
    expect(of({})[0]).toBe('No prompt has its right response. Right would be:');
    expect(of({ p: 'x', q: 'x', r: 'z' })).toEqual(['Every prompt has its right response.']);
  });
});

describe('the notes on a text', () => {
  it('say what is the same of several phrases once, each phrase with its own number and state', () => {
    const same = { role: 'signal', signal: 'freshness', title: 'Freshness', for: ['rag'] } as const;
    const spans = [
      { ...same, span: 0 },
      { role: 'decoy', signal: 'own-data', title: 'Own data', span: 1 } as const,
      { ...same, span: 2 },
      { ...same, for: ['agents'], span: 3 },
    ];
    const groups = noteGroups(notesOf(scoring({ kind: 'multiple-choice', option: 'a' }, { spans }), null));
    expect(groups.map(({ notes, uniform }) => [notes.map(({ number }) => number), uniform])).toEqual([
      [[1, 3, 4], false],
      [[2], true],
    ]);
  });
});
