import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questionHistory } from '../../../src/core/stats/question-history.ts';
import { answer, exposure } from '../make-item.ts';

it('the history of a question has each of its answers once, the newest first, also those under an earlier name', () => {
  const log = [answer('old', 1, false), answer('b', 2, true), exposure('a', 3), answer('a', 4, true), answer('a', 5, false)];
  const seqs = (item: string, given = log) => questionHistory(given, item, new Map([['old', 'a']])).map(({ seq }) => seq);
  expect(seqs('a')).toEqual([5, 4, 1]);
  expect(seqs('old')).toEqual([]);
  fc.assert(
    fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (given) => {
      expect(seqs('a', given)).toEqual([5, 4, 1]);
      expect(seqs('b', given)).toEqual([2]);
    }),
  );
});
