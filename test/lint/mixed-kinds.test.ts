import { describe, expect, it } from 'vitest';
import { reported, toldOfResponses, toldOfSteps } from './option-question.ts';

const ID = 'mixed-kinds';
const said = (...options: readonly string[]): readonly string[] => reported(ID, options);

describe('mixed-kinds', () => {
  it('tells a thing among acts, and an act among things', () => {
    expect(said('*Build an agent', 'Write a prompt', 'Tune the model', 'A knowledge base')).toHaveLength(1);
    expect(said('*An agent', 'A prompt', 'The model', 'Build an index')).toHaveLength(1);
  });

  it('tells a gerund or a purpose among acts, and a sentence', () => {
    expect(said('*Build an agent', 'Write a prompt', 'Tune the model', 'Retrieving the pages')).toHaveLength(1);
    expect(said('*Build an agent', 'Write a prompt', 'Tune the model', 'To retrieve pages')).toHaveLength(1);
    expect(said('*Build an agent', 'Write a prompt', 'Tune the model', 'The pages are retrieved')).toHaveLength(1);
  });

  it('tells a number among words', () => {
    expect(said('*10 GB', '20 GB', '30 GB', 'Write a prompt')).toHaveLength(1);
    expect(said('*10 GB', 'Prompt caching', 'Embeddings', 'Labels')).toHaveLength(1);
    expect(said('*10 GB', '20 GB', '30 GB', 'Unlimited')).toEqual([]);
  });

  it('tells a full stop that only some have', () => {
    expect(said('*Build an agent.', 'Write a prompt.', 'Tune the model.', 'Ask the staff')).toEqual([
      'Unexpected option without a full stop, expected all options with a full stop, or none (3 of 4 have one).',
    ]);
    expect(said('*Prompts etc.', 'Embeddings', 'Labels', 'Agents')).toEqual([]);
  });

  it('lets pass what is not sure', () => {
    expect(said('*Build an agent', 'Prompt caching', 'Turn on caching for the pages', 'Distil the model')).toEqual([]);
    expect(said('*A part that is kept', 'A part that was lost', 'An agent', 'The index')).toEqual([]);
    expect(said('*The model reads the page', 'The tool is called', 'The agent stops', 'A person answers')).toEqual([]);
    expect(said('*With a filter', 'In the prompt', 'Labels', 'A knowledge base')).toEqual([]);
    expect(said('*Amazon Bedrock', 'Amazon S3', 'AWS Lambda', 'A server of its own')).toEqual([]);
  });

  it('looks at steps and responses', () => {
    expect(toldOfSteps(ID, ['Cut the text', 'Embed the pieces', 'A vector index'])).toHaveLength(1);
    expect(toldOfResponses(ID, ['Foundation model', 'Build an index', 'A tool'])).toHaveLength(1);
  });
});
