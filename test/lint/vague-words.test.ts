import { describe, expect, it } from 'vitest';
import { reported, toldOfResponses } from './option-question.ts';

const ID = 'vague-words';
const option = (text: string): readonly string[] =>
  reported(ID, ['*Retrieve the clauses', text, 'Write a prompt', 'Tune the model']);

describe('vague-words', () => {
  for (const text of [
    'Retrain the model often',
    'The model usually cites',
    'A prompt may be enough',
    'May reduce the cost',
    'It is frequently used',
    'Sometimes a larger model',
  ]) {
    it(`tells \`${text}\``, () => expect(option(text)).toHaveLength(1));
  }

  for (const text of [
    'Retrain the model more often',
    'The least frequently used pages',
    'A class for rarely accessed pages',
    'Retrain the model in May',
    'May 2026',
    'A mayor of a town',
    'Retrain the model every week',
  ]) {
    it(`lets \`${text}\` pass`, () => expect(option(text)).toEqual([]));
  }

  it('tells the word as it is written, in keys, too', () => {
    expect(reported(ID, ['*Usually a prompt', 'Tune a model', 'Cut the text', 'Wait'])).toEqual([
      'Unexpected `Usually` in an option, expected how often or when.',
    ]);
  });

  it('looks at responses', () => {
    expect(toldOfResponses(ID, ['Often', 'Every day', 'Every hour'])).toHaveLength(1);
  });
});
