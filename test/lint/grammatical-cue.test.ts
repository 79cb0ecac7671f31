import { describe, expect, it } from 'vitest';
import { reported } from './option-question.ts';

const ID = 'grammatical-cue';
const count = (leadIn: string, ...options: readonly string[]): number => reported(ID, options, { leadIn }).length;

describe('grammatical-cue', () => {
  it('tells options that an article at the end does not fit', () => {
    expect(count('The insurer needs an', '*index', 'prompt', 'agent', 'model')).toBe(2);
    expect(count('The insurer needs a:', '*hint', 'prompt', 'eight-bit model', 'model')).toBe(1);
    expect(count('The insurer needs a', '*unicorn', 'prompt', 'one-off job', '7 day plan')).toBe(0);
    expect(count('The insurer needs an', '*hour of work', 'API call', 'AWS account', '8 day plan')).toBe(0);
  });

  it('says nothing where spelling does not tell how a word is spoken', () => {
    expect(count('The insurer needs an', '*index', 'SQL database', 'FAQ page', 'LLM')).toBe(0);
    expect(count('The insurer needs an', '*index', 'hotel', 'agent', 'action')).toBe(1);
  });

  it('lets a(n) and whole questions pass', () => {
    expect(count('The insurer needs a(n)', '*index', 'prompt', 'agent', 'model')).toBe(0);
    expect(count('Which plan has an A?', '*index', 'prompt', 'agent', 'model')).toBe(0);
  });

  it('tells one thing after "are", and many after "is"', () => {
    expect(count('What the insurer needs are', '*two agents', 'a prompt', 'many pages', 'labels')).toBe(1);
    expect(count('What the insurer needs is', '*an agent', 'a prompt', 'three prompts', 'labels')).toBe(1);
    expect(count('What the insurer needs is', '*agents', 'a prompt', 'labels', 'money')).toBe(0);
  });

  it('tells a number of answers that is not that of the keys', () => {
    expect(count('Which two steps fit?', '*cut', '*embed', '*store', 'wait', 'write')).toBe(1);
    expect(count('Which three steps fit? (Choose three.)', '*cut', '*embed', '*store', 'wait', 'write')).toBe(0);
    expect(count('Which **two** steps fit?', '*cut', 'embed', 'store', 'wait')).toBe(1);
    expect(count('Which TWO steps fit?', '*cut and embed', 'embed and store', 'store and cut', 'wait and see')).toBe(0);
    expect(count('Which 2-hour plan fits?', '*cut', 'embed', 'store', 'wait')).toBe(0);
  });
});
