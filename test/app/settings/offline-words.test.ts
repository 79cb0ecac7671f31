import { describe, expect, it } from 'vitest';
import { leftOutWords, repairWords } from '../../../src/messages/en/offline-words.ts';

describe('the words about the offline copy', () => {
  it('say how many pages are missing, and nothing where none is', () => {
    expect(leftOutWords(0)).toBe('');
    expect(leftOutWords(1)).toMatch(/^1 page or picture could not be kept/);
    expect(leftOutWords(12)).toMatch(/^12 pages or pictures could not be kept/);
  });

  it('say of a repair what came of it', () => {
    expect(repairWords({ done: true, leftOut: 0 })).toBe('The offline copy was checked and is in order.');
    expect(repairWords({ done: true, leftOut: 2 })).toMatch(/in order\. 2 pages or pictures could not be kept/);
    expect(repairWords({ done: false, why: 'unreachable' })).toContain('nothing was changed');
    expect(repairWords({ done: false, why: 'incomplete' })).toContain('The good ones are kept');
    expect(repairWords({ done: false, why: 'unsupported' })).toContain('keeps no offline copy');
  });
});
