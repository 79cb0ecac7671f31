import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterText, hasWords, leftWords, typedWords } from '../../src/site/components/filter/filter-words.ts';

const fits = (text: string, typed: string): boolean => hasWords(filterText(text), typedWords(typed));

describe('what a filter field leaves of a list', () => {
  it('is what has every word typed at the beginning of one of its own, whatever stands between them', () => {
    expect(fits('Retrieval-Augmented Generation (RAG)', 'rag')).toBe(true);
    expect(fits('Retrieval-Augmented Generation (RAG)', 'augm gen')).toBe(true);
    expect(fits('Retrieval-Augmented Generation (RAG)', 'eval')).toBe(false);
    expect(fits('2.1 Explain the basic concepts', '2.1')).toBe(true);
    expect(fits('Überwachung', 'über')).toBe(true);
    expect(fits('Top-p', 'top p nothing')).toBe(false);
  });

  it('is all of it where nothing is typed but blanks and dots, and never more for one more letter', () => {
    expect(fits('Any', ' . ')).toBe(true);
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ maxLength: 1 }), (text, typed, more) => {
        if (fits(text, typed + more)) expect(fits(text, typed)).toBe(true);
      }),
    );
  });

  it('finds every text by its own words', () => {
    fc.assert(fc.property(fc.string(), (text) => fits(text, text)));
  });

  it('is said in words, and nothing is said of a whole list', () => {
    expect(leftWords(typedWords('rag'), 3, 87, 'terms')).toBe('3 of 87 terms');
    expect(leftWords(typedWords('xyz'), 0, 87, 'terms')).toBe('None of the 87 terms has all of these words. Try fewer.');
    expect(leftWords(typedWords(' '), 87, 87, 'terms')).toBe('');
  });
});
