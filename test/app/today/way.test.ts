import { describe, expect, it } from 'vitest';
import { afterSession, stepIn, stepText } from '../../../src/app/today/way.ts';
import type { Piece } from '../../../src/core/today/piece.ts';
import { session } from '../../record/rows.ts';

const review: Piece = { kind: 'review', why: 'due', count: 4, minutes: 8 };
const fresh: Piece = { kind: 'new', why: 'weak', task: '1.1', count: 6, minutes: 12 };
const other: Piece = { ...fresh, task: '2.1' };
const day = [review, fresh, other];
const taskOf = (item: string): string => item.slice(0, 3);

describe('a step in an address', () => {
  it('is read back as it was written; of a lesson without its title', () => {
    expect(day.map(stepText)).toEqual(['review~4', 'new~1.1~6', 'new~2.1~6']);
    expect(stepIn('new~1.1~6')).toEqual({ kind: 'new', task: '1.1', count: 6 });
    expect(stepIn('hardest~10')).toEqual({ kind: 'hardest', count: 10 });
    expect(stepIn('mock~half')).toEqual({ kind: 'mock', size: 'half' });
    expect(stepText({ kind: 'lesson', lesson: 'rag-2', title: 'RAG' })).toBe('lesson~rag-2');
    expect(stepIn('lesson~rag-2')).toEqual({ kind: 'lesson', lesson: 'rag-2' });
  });

  it('is none where the address holds something else', () => {
    for (const odd of [
      '',
      'review',
      'review~0',
      'review~-1',
      'review~1e3',
      'new~~3',
      'new~1.1',
      'mock~domain',
      'x~1',
      'lesson',
      'lesson~../../x',
      'hardest~99999',
    ])
      expect(stepIn(odd)).toBeUndefined();
  });
});

describe('the rest of the day after an open practice', () => {
  const open = (mode: 'practice' | 'review', items: readonly string[], at: number) =>
    session('s', { mode, items, at, answers: Object.fromEntries(items.slice(0, at).map((item) => [item, item])) });

  it('has no more of what the practice still holds', () => {
    expect(afterSession(day, open('review', ['1.1a', '1.1b', '2.1a', '2.1b', '2.1c'], 1), taskOf)).toEqual([fresh, other]);
    expect(afterSession(day, open('review', ['1.1a', '1.1b', '2.1a'], 2), taskOf)).toEqual([
      { ...review, count: 3, minutes: 6 },
      fresh,
      other,
    ]);
    expect(afterSession(day, open('practice', ['1.1a', '1.1b', '2.1a'], 1), taskOf)).toEqual([
      review,
      { ...fresh, count: 5, minutes: 10 },
      { ...other, count: 5, minutes: 10 },
    ]);
  });

  it('is all of it after one of which everything was answered', () => {
    expect(afterSession(day, open('practice', ['1.1a'], 1), taskOf)).toEqual(day);
  });
});
