import { describe, expect, it } from 'vitest';
import { standsAlone } from '../../../src/core/drill/stands-alone.ts';

const page = { for: ['rag', 'agents'], compares: false };

describe('a phrase of a drill', () => {
  it('stands alone where its cue points to the right one of the options and to no other', () => {
    expect(standsAlone(page, ['rag'], ['rag', 'prompting'])).toBe(true);
    expect(standsAlone(page, [], ['fine-tuning', 'prompting'])).toBe(true);
  });

  it('needs its scenario where the cue could mean another option as well, or could decide where it does not', () => {
    expect(standsAlone(page, ['rag'], ['rag', 'agents'])).toBe(false);
    expect(standsAlone(page, [], ['rag', 'prompting'])).toBe(false);
  });

  it('needs its scenario where only this question says what it means', () => {
    expect(standsAlone(page, ['prompting'], ['prompting', 'fine-tuning'])).toBe(false);
  });

  it('needs its scenario where its cue compares options', () => {
    expect(standsAlone({ ...page, compares: true }, ['rag'], ['rag', 'prompting'])).toBe(false);
  });
});
