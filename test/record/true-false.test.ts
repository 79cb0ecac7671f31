import { describe, expect, it } from 'vitest';
import { kind, response } from '../../src/record/parse/parse-fields.ts';

describe('a true-false answer in the record', () => {
  it('is read, chosen or not, and nothing else is taken for one', () => {
    expect(kind('true-false')).toBeUndefined();
    expect(response({ kind: 'true-false', option: 'o1' })).toBeUndefined();
    expect(response({ kind: 'true-false', option: null })).toBeUndefined();
    expect(response({ kind: 'true-false', options: ['o1'] })).toBeDefined();
    expect(kind('yes-no')).toBeDefined();
  });
});
