import { describe, expect, it } from 'vitest';
import { reported, toldOfSteps } from './option-question.ts';

const ID = 'absolute-words';
const distractor = (text: string): readonly string[] =>
  reported(ID, ['*Retrieve the clauses', text, 'Write a prompt', 'Tune the model']);

describe('absolute-words', () => {
  for (const text of [
    'A model that never errs',
    'It always cites the clause',
    'Only the largest model',
    'The data must be labelled',
    'All models need labels',
    'Every model is retrained',
    'The model is trained on all data',
    'Remove the bias completely',
  ]) {
    it(`tells the wrong option \`${text}\``, () => expect(distractor(text)).toHaveLength(1));
  }

  for (const text of [
    'Put all policies into one prompt',
    'Fine-tune a model every week',
    'Every week, train the model',
    'The model is retrained every 30 days',
    'The mustard is stored',
    'Train a model from scratch',
  ]) {
    it(`lets \`${text}\` pass`, () => expect(distractor(text)).toEqual([]));
  }

  it('lets them pass where a key has one, too', () => {
    expect(reported(ID, ['*The index must be rebuilt', 'It always cites', 'Only a prompt', 'Tune the model'])).toEqual([]);
  });

  it('tells each wrong option that has one', () => {
    expect(reported(ID, ['*Retrieve the clauses', 'It always cites', 'Only a prompt', 'Tune the model'])).toHaveLength(2);
  });

  it('leaves "none of the above" to its own rule, and ordering alone', () => {
    expect(distractor('None of the above')).toEqual([]);
    expect(toldOfSteps(ID, ['Cut the text', 'Embed the pieces', 'Store the vectors'], ['Only wait'])).toEqual([]);
  });
});
