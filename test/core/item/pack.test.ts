import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/core/item/item.ts';
import { type BankIndex, completeIndex, type IndexEntry, openIndex, splitIndex, withPacks } from '../../../src/core/item/pack.ts';

const entry = (id: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  ...{ id, family: id, kind: 'multiple-choice', objective: '3.1.1', level: 2, signals: [`s-${id}`], title: `About ${id}` },
  ...more,
});
const index: BankIndex = {
  format: 1,
  exam: 'e',
  name: 'Exam',
  packs: [
    {
      task: '3.1',
      shown: 'a',
      key: 'b',
      items: [entry('one', { flips: 'two', previousIds: ['uno'] }), entry('two', { family: 'one' })],
    },
  ],
  reserved: [{ task: '3.1', shown: 'c', key: 'd', items: [entry('kept')] }],
  domains: { 3: 'Applications' },
  tasks: { 3.1: 'Design' },
  concepts: { rag: { title: 'RAG' } },
  signals: { 's-one': { title: 'One', decoy: false } },
  weights: { 3: 1 },
  pace: 90,
  mocks: [],
  lessons: [{ id: 'rag', task: '3.1', minutes: 4 }],
};
const { first, rest } = splitIndex(index);

const item = (id: string, family = id): Item => ({
  ...{ id, exam: 'e', task: '3.1', kind: 'multiple-choice', family, objective: '3.1.1', level: 2, revision: 'r', shuffle: true },
  ...{ marking: true, scenario: [], leadIn: [], options: [] },
});

describe('an index in two files', () => {
  it('comes together again as it was', () => {
    expect(completeIndex(openIndex(first('rest.json')), rest)).toEqual(index);
  });

  it('has first only its packs, the earlier ids and the address of the rest, however many questions a pack has', () => {
    expect(first('rest.json')).toEqual({
      ...{ format: 1, exam: 'e', name: 'Exam', rest: 'rest.json', previousIds: { uno: 'one' } },
      packs: [{ task: '3.1', shown: 'a' }],
    });
  });

  it('with the questions of a pack it can be practiced from before the rest has come, earlier ids included', () => {
    const known = withPacks(openIndex(first('rest.json')), new Map([['a', [item('one'), item('two', 'one')]]]));
    const [one, two] = known.packs[0]?.items ?? [];
    expect(one).toEqual({ ...entry('one'), signals: [], title: '', previousIds: ['uno'] });
    expect(two).toEqual({ ...entry('two', { family: 'one' }), signals: [], title: '' });
    expect(completeIndex(known, rest)).toEqual(index);
  });

  it('keeps what it knows of a pack, and knows nothing of one that was not read', () => {
    const read = new Map([['a', [item('one')]]]);
    expect(withPacks(index, read)).toEqual(index);
    expect(withPacks(openIndex(first('rest.json')), new Map()).packs[0]?.items).toEqual([]);
  });
});
