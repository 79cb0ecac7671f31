import { describe, expect, it } from 'vitest';
import type { ItemHistory } from '../../../src/core/stats/history.ts';
import { pathProgress } from '../../../src/core/stats/path-progress.ts';

describe('the progress on a path', () => {
  it('counts the practice questions on the objectives of each lesson, and those answered', () => {
    const entries = [
      { id: 'a', objective: '1.1.1' },
      { id: 'b', objective: '1.1.2' },
      { id: 'c', objective: '1.1.2' },
    ];
    const history = { items: new Map([['b', {} as ItemHistory]]) };
    const steps = [{ objectives: ['1.1.2', '1.1.1'] }, { objectives: ['1.1.1'] }, { objectives: ['9.9.9'] }];
    expect(pathProgress(steps, entries, history)).toEqual([
      { items: 3, seen: 1 },
      { items: 1, seen: 0 },
      { items: 0, seen: 0 },
    ]);
  });
});
