import { describe, expect, it } from 'vitest';
import { markedWords, outcomeWords } from '../../src/messages/en/history-words.ts';
import { chosenWords } from '../../src/ui/question/chosen-words.ts';
import { question } from '../app/make-bank.ts';
import { answer, choice, markingResult, matching, ordering, response, trueFalse } from '../core/make-item.ts';

const { item } = question('q1');
const START = 'The data '.length;
const mark = (pen: 'for' | 'against' = 'for') => ({ start: START, end: START + 'change daily'.length, pen });
const marked = markingResult({
  signals: [
    { signal: 's', state: 'found', pen: null, weight: 1 },
    { signal: 't', state: 'missed', pen: null, weight: 1 },
  ],
});

describe('the history of a question in words', () => {
  it('says where it was answered and how that came out', () => {
    expect(outcomeWords(answer('q1', 1, false, { confidence: 'sure' }))).toBe('In practice: not right, you were sure');
    expect(outcomeWords(answer('q1', 1, true, { mode: 'review' }))).toBe('In a review: right');
    expect(outcomeWords(answer('q1', 1, true, { cause: 'lucky', marks: [mark()] }))).toBe('In practice: right by luck');
    const open = { mode: 'mock', score: { outcome: 'unanswered' }, confidence: 'guessed' } as const;
    expect(outcomeWords(answer('q1', 1, false, open))).toBe('In a mock exam: not answered');
  });

  it('says what was chosen in each kind, and nothing of another revision', () => {
    const said = (one: Parameters<typeof chosenWords>[0], given: object) =>
      chosenWords(one, answer(one.id, 1, true, { revision: one.revision, ...given }));
    expect(said(choice, { response: { kind: 'multiple-choice', option: 'a' } })).toEqual(['option a']);
    expect(said(choice, { response: { kind: 'multiple-choice', option: null } })).toEqual([]);
    expect(said(response, { response: { kind: 'multiple-response', options: ['c', 'a'] } })).toEqual(['option c', 'option a']);
    expect(said(trueFalse, { response: { kind: 'true-false', option: 'f' } })).toHaveLength(1);
    expect(said(ordering, { response: { kind: 'ordering', order: ['c', 'a'] } })).toEqual(['1. option c', '2. option a']);
    expect(said(matching, { response: { kind: 'matching', pairs: { q: 'x' } } })).toEqual(['option q: option x']);
    expect(said(choice, { revision: 'older' })).toBeUndefined();
  });

  it('says what was marked and found; that nothing was; nothing where marking was off', () => {
    const how = { revision: 'r1', marking: 'open', marked } as const;
    expect(markedWords(item, answer('q1', 1, true, { ...how, marks: [mark()] }))).toBe(
      'You marked “change daily”. 1 of 2 signals found.',
    );
    expect(markedWords(item, answer('q1', 1, true, { ...how, pens: 2, marks: [mark('against')] }))).toContain(
      '“change daily” (against)',
    );
    expect(markedWords(item, answer('q1', 1, true, how))).toBe('Nothing was marked.');
    expect(markedWords(item, answer('q1', 1, true))).toBe('');
    expect(markedWords(item, answer('q1', 1, true, { ...how, revision: 'older', marks: [mark()] }))).toBe(
      'You marked 1 phrase. 1 of 2 signals found.',
    );
  });
});
