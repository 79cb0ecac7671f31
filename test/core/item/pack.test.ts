import { describe, expect, it } from 'vitest';
import { type BankIndex, completeIndex, type IndexEntry, openIndex, splitIndex } from '../../../src/core/item/pack.ts';

const entry = (id: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  ...{ id, family: id, kind: 'multiple-choice', objective: '3.1.1', level: 2, signals: [`s-${id}`], title: `About ${id}` },
  ...more,
});
const index: BankIndex = {
  format: 1,
  exam: 'e',
  name: 'Exam',
  packs: [{ task: '3.1', shown: 'a', key: 'b', items: [entry('one', { flips: 'two' }), entry('two', { family: 'one' })] }],
  reserved: [{ task: '3.1', shown: 'c', key: 'd', items: [entry('kept')] }],
  concepts: { rag: { title: 'RAG' } },
  signals: { 's-one': { title: 'One', decoy: false } },
  weights: { 3: 1 },
};
const { first, rest } = splitIndex(index);

describe('an index in two files', () => {
  it('comes together again as it was', () => {
    const { rest: _, ...whole } = completeIndex(first('rest.json'), rest) as BankIndex;
    expect(whole).toEqual(index);
  });

  it('has first what the first question needs and the address of the rest, and of a family only what its id does not tell', () => {
    const file = first('rest.json');
    expect(file).toMatchObject({ rest: 'rest.json', reserved: [], concepts: {}, signals: {}, weights: {} });
    expect(file.packs[0]?.items).toEqual([
      { id: 'one', kind: 'multiple-choice', objective: '3.1.1', level: 2 },
      { id: 'two', family: 'one', kind: 'multiple-choice', objective: '3.1.1', level: 2 },
    ]);
  });

  it('can be used before the rest has come', () => {
    const [one, two] = openIndex(first('rest.json')).packs[0]?.items ?? [];
    expect(one).toMatchObject({ id: 'one', family: 'one', title: '', signals: [] });
    expect(two).toMatchObject({ id: 'two', family: 'one' });
  });
});
