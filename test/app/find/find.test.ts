import { describe, expect, it } from 'vitest';
import { findCount } from '../../../src/app/find/find-count.ts';
import type { FindEntry } from '../../../src/app/find/find-entry.ts';
import { makeFind } from '../../../src/app/find/find-index.ts';
import { findTerm, findWords, initialsOf } from '../../../src/app/find/find-terms.ts';

const entry = (title: string, more: Partial<FindEntry> = {}): FindEntry => ({
  kind: 'lesson',
  title,
  href: `/${title}`,
  ...more,
});
const titles = (entries: readonly FindEntry[], query: string) => makeFind(entries)(query).map(({ title }) => title);

describe('search', () => {
  it('ranks a title before other names, those before headings, and those before the text about it', () => {
    const fields = [
      entry('One', { about: 'oolong' }),
      entry('Two', { headings: 'oolong' }),
      entry('Three', { also: 'oolong' }),
      entry('Oolong'),
    ];
    expect(titles(fields, 'oolong')).toEqual(['Oolong', 'Three', 'Two', 'One']);
  });

  it('ranks the title that is nothing but what is typed before a longer one, and a lesson before a question', () => {
    expect(titles([entry('Oolong and green tea'), entry('Oolong')], 'oolong')).toEqual(['Oolong', 'Oolong and green tea']);
    const kinds = [entry('Oolong', { kind: 'question', href: '/q' }), entry('Oolong', { href: '/l' })];
    expect(makeFind(kinds)('oolong').map(({ href }) => href)).toEqual(['/l', '/q']);
  });

  it('finds what has all words, and only where nothing has, what has most of them', () => {
    const teas = [entry('Green tea'), entry('Black tea'), entry('Green cup')];
    expect(titles(teas, 'black tea')).toEqual(['Black tea']);
    expect(titles(teas, 'cold black tea')).toEqual(['Black tea']);
  });

  it('finds the beginning of the last word, words with a slip, plurals, accents, and words with or without a hyphen', () => {
    const teas = [entry('Cold-brewed teas'), entry('Café'), entry('Chamomile')];
    expect(titles(teas, 'cham')).toEqual(['Chamomile']);
    expect(titles(teas, 'chamomille')).toEqual(['Chamomile']);
    for (const query of ['tea', 'cold brewed', 'cold-brewed', 'coldbrewed', 'COLD'])
      expect([query, titles(teas, query)]).toEqual([query, ['Cold-brewed teas']]);
    expect(titles(teas, 'cafe')).toEqual(['Café']);
  });

  it('finds nothing by nothing, by marks, or by words that say nothing', () => {
    const teas = [entry('How to brew a tea')];
    for (const query of ['', '  ', '?!', 'how to']) expect([query, titles(teas, query)]).toEqual([query, []]);
    expect(titles(teas, 'how do I brew')).toEqual(['How to brew a tea']);
  });

  it('makes one form of singular and plural, and leaves words that only look like a plural', () => {
    expect(['agents', 'policies', 'bias', 'class', 'status', 'analysis', 'aws', 'the'].map(findTerm)).toEqual([
      'agent',
      'policy',
      'bias',
      'class',
      'status',
      'analysis',
      'aws',
      null,
    ]);
    expect(findWords('A user’s fine-tuning')).toEqual(['A', 'user', 'fine', 'tuning', 'finetuning']);
  });

  it('knows the short names that people make of long ones', () => {
    expect(initialsOf('Retrieval-augmented generation')).toEqual(['RAG']);
    expect(initialsOf('Return on investment')).toContain('ROI');
    expect(initialsOf('Reinforcement learning from human feedback')).toContain('RLHF');
    expect(initialsOf('Tea')).toEqual([]);
  });

  it('says in words how many were found', () => {
    expect([0, 1, 2, 31].map((found) => findCount('tea', found))).toEqual([
      'Nothing found. Try fewer or other words.',
      '1 result',
      '2 results',
      'The best 30 of 31 results',
    ]);
    expect(findCount(' ', 0)).toBe('');
  });
});
