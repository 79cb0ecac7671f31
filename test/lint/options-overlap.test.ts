import { describe, expect, it } from 'vitest';
import { reported, toldOfResponses, toldOfSteps } from './option-question.ts';

const ID = 'options-overlap';
const pair = (one: string, other: string): readonly string[] =>
  reported(ID, [`*${one}`, other, 'Ask a librarian', 'Write nothing down']);

describe('options-overlap', () => {
  for (const [one, other] of [
    ['Use the vector store', 'use a vector store.'],
    ['Encrypt the backup', 'Encrypt backups'],
    ['Encrypt the data', 'Encrypt the data at rest'],
    ['Retrieval', 'Retrieval and fine-tuning'],
    ['Fine-tuning', 'Retrieval, then fine-tuning'],
    ['Rotate the keys', 'Rotate the keys every 90 days'],
    ['Encrypt the data, and rotate the keys', 'Encrypt data'],
    ['10-50 requests', '40-80 requests'],
    ['Up to 100', 'At least 50'],
    ['Between 10 and 20 GB', '15,000 MB'],
    ['1 hour', '60 minutes'],
    ['10 to 50', '50 to 80'],
  ] as const) {
    it(`tells \`${one}\` and \`${other}\``, () => {
      expect(pair(one, other)).toHaveLength(1);
      expect(pair(other, one)).toHaveLength(1);
    });
  }

  for (const [one, other] of [
    ['Continued pre-training', 'Pre-training'],
    ['Amazon SageMaker', 'Amazon SageMaker Clarify'],
    ['Store the pages in Amazon S3', 'Store the pages in Amazon S3 Glacier'],
    ['Encrypt the data', 'Do not encrypt the data'],
    ['Fine-tune the model on the letters', 'Pre-train a model on the letters'],
    ['Fine-tune a model on the letters', 'Retrieve the letters for a model'],
    ['C', 'C++'],
    ['<5 requests', '>5 requests'],
    ['`s3:GetObject`', '`s3:GetObject*`'],
    ['Less than 50', '50 or more'],
    ['10-49 requests', '50-80 requests'],
    ['10-50 GB', '40-80 requests'],
    ['At least 30 days', 'At least 90 days'],
    ['Up to 5 GB', 'Up to 5 TB'],
    ['10.0.0.0/16', '10.0.0.0/24'],
    ['Version 3', 'Version 4'],
  ] as const) {
    it(`lets \`${one}\` and \`${other}\` pass`, () => {
      expect(pair(one, other)).toEqual([]);
      expect(pair(other, one)).toEqual([]);
    });
  }

  it('says with which option', () => {
    expect(pair('Encrypt the data at rest', 'Encrypt the data')).toEqual([
      'Unexpected `Encrypt the data`: it is contained in `Encrypt the data at rest`.',
    ]);
  });

  it('lets steps and responses contain one another, but not say the same', () => {
    expect(toldOfSteps(ID, ['Test the model', 'Change the prompt', 'Test the model with the new prompt'])).toEqual([]);
    expect(toldOfSteps(ID, ['Test the model', 'Change the prompt', 'Ship it'], ['Test a model.'])).toHaveLength(1);
    expect(toldOfResponses(ID, ['Retrieval', 'Retrieval with a filter', 'Tool'])).toEqual([]);
    expect(toldOfResponses(ID, ['Retrieval', 'Tool', 'Tools'])).toHaveLength(1);
  });
});
