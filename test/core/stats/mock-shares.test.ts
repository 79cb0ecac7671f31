import { describe, expect, it } from 'vitest';
import { mockShares } from '../../../src/core/stats/mock-shares.ts';
import { answer } from '../make-item.ts';
import { makeMockExam } from '../mock-exam/make-mock-exam.ts';

const form = (...ids: readonly string[]) => ({
  ...makeMockExam().form,
  items: ids.map((id, at) => ({ item: id, family: id, task: '1.1', domain: '1', scored: at < 3 })),
});
const same = (family: string): string => family;

describe('the shares of mock exams', () => {
  it('are of the questions that count and were met for the first time, each mock exam by what came before it', () => {
    const log = [
      answer('a', 1, true),
      ...['a', 'b', 'c', 'd'].map((id, n) => answer(id, 2 + n, true, { id: `one ${id}`, session: 'one', mode: 'mock' })),
      ...['b', 'e', 'f'].map((id, n) => answer(id, 6 + n, id === 'e', { id: `two ${id}`, session: 'two', mode: 'mock' })),
    ];
    const shares = mockShares(
      log,
      [
        { id: 'one', form: form('a', 'b', 'c', 'd') },
        { id: 'two', form: form('b', 'e', 'f') },
      ],
      same,
    );
    expect(Object.fromEntries(shares)).toEqual({ one: { right: 2, total: 2 }, two: { right: 1, total: 2 } });
  });

  it('count what was never shown as wrong, and go by the names of now', () => {
    const log = [answer('old', 1, true), answer('x', 2, true, { session: 'one', mode: 'mock' })];
    const shares = mockShares(log, [{ id: 'one', form: form('x', 'new', 'y') }], (family) => (family === 'old' ? 'new' : family));
    expect(shares.get('one')).toEqual({ right: 1, total: 2 });
    expect(mockShares(log, [{ id: 'none', form: form('x', 'y') }], same).get('none')).toEqual({ right: 0, total: 1 });
  });
});
