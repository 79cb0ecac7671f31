import { describe, expect, it } from 'vitest';
import { reported, toldOfResponses, toldOfSteps } from './option-question.ts';

const ID = 'all-of-the-above';
const with4 = (option: string, scenario?: string): number =>
  reported(
    ID,
    ['*Retrieve the clauses', 'Fine-tune a model', 'Write a prompt', option],
    scenario === undefined ? {} : { scenario },
  ).length;

describe('all-of-the-above', () => {
  for (const option of [
    'All of the above',
    'None of the above.',
    'all the above',
    'None of these',
    'Neither of the above options is correct',
    'None of the other options',
    'All are correct',
    'Two of the answers are correct',
    'The first two options',
    'Both A and B',
    'A and C',
    'Options A, B and D only',
    'The same as option B',
  ]) {
    it(`tells \`${option}\``, () => expect(with4(option)).toBe(1));
  }

  for (const option of [
    'All of the documents of the last year',
    'None of the data leaves the region',
    'Both models, one after the other',
    'All of the answers of the large model',
    'A and B testing of two prompts',
    'A knowledge base above the old one',
    'An option to buy more capacity',
  ]) {
    it(`lets \`${option}\` pass`, () => expect(with4(option)).toBe(0));
  }

  it('lets letters pass that the scenario itself gives to things', () => {
    expect(with4('Models A and B', 'An insurer compares model A with model B and model C.')).toBe(0);
    expect(with4('Both A and B', 'An insurer compares model A with model B and model C.')).toBe(0);
    expect(with4('Both A and B', 'A broker compares model B with others.')).toBe(1);
  });

  it('looks at steps and responses, too', () => {
    expect(toldOfSteps(ID, ['Cut the text', 'Embed the pieces', 'Store the vectors'], ['None of the above'])).toHaveLength(1);
    expect(toldOfResponses(ID, ['Retrieval', 'Distillation', 'All of these'])).toHaveLength(1);
  });
});
