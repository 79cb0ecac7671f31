import { expect, it } from 'vitest';
import { drillCounts } from '../../../src/core/drill/drill-counts.ts';
import { answer } from '../make-item.ts';
import { drilled } from './make-drill.ts';

it('counts cards judged and judged rightly by signal, those of an earlier id with it, and no answers of questions', () => {
  const card = (signal: string) => ({ item: 'q', span: 0, signal });
  const counts = drillCounts(
    [drilled(card('s'), 1, true), drilled(card('was-s'), 2, false), drilled(card('t'), 3, true), answer('q', 4, true)],
    new Map([['was-s', 's']]),
  );
  expect(Object.fromEntries(counts)).toEqual({ s: { times: 2, right: 1 }, t: { times: 1, right: 1 } });
});
