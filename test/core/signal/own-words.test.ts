import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../src/core/signal/own-words.ts';
import type { ScoredSpan } from '../../../src/core/signal/signal-score.ts';
import { words } from '../../../src/core/signal/words.ts';

const TEXT = 'one two three';
const span = (role: ScoredSpan['role'], phrase: string): ScoredSpan => ({
  role,
  start: TEXT.indexOf(phrase),
  end: TEXT.indexOf(phrase) + phrase.length,
});
const owned = (...spans: ScoredSpan[]) =>
  ownWords(words(TEXT), spans).owned.map(({ span: { role }, words: own }) => [role, own.map(({ text }) => text).join(' ')]);

describe('a word that two phrases touch', () => {
  it('belongs to a signal before a decoy, a plain phrase and an aside, whichever stands first', () => {
    const order = ['signal', 'decoy', 'plain', 'aside'] as const;
    for (const [at, role] of order.entries()) {
      for (const later of order.slice(at + 1)) {
        expect(owned(span(later, 'one two'), span(role, 'two three'))).toEqual([
          [later, 'one'],
          [role, 'two three'],
        ]);
      }
    }
  });

  it('belongs to the one given first among equals', () => {
    expect(owned(span('signal', 'one two'), span('signal', 'two three')).map(([, own]) => own)).toEqual(['one two', 'three']);
  });
});
