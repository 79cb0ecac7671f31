import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightStem, singular } from '../../src/lint/option-words.ts';

describe('words of options', () => {
  it('lose their plural', () => {
    expect(['policies', 'boxes', 'models', "model's", 'classes', 'searches'].map(singular)).toEqual([
      'policy',
      'box',
      'model',
      'model',
      'class',
      'search',
    ]);
    expect(['class', 'bus', 'analysis', 'gas', 'aws', 'is'].map(singular)).toEqual([
      'class',
      'bus',
      'analysis',
      'gas',
      'aws',
      'is',
    ]);
  });

  it('have one stem with and without an ending', () => {
    for (const family of [
      ['cache', 'caches', 'cached', 'caching'],
      ['retrieve', 'retrieves', 'retrieved', 'retrieving'],
      ['plan', 'plans', 'planned', 'planning'],
      ['label', 'labels', 'labelled', 'labelling'],
      ['pre-train', 'pre-trained', 'pre-training'],
      ['call', 'calls', 'called', 'calling'],
    ]) {
      expect(new Set(family.map(lightStem)).size, family.join(' ')).toBe(1);
    }
  });

  it('do not lose what is no ending', () => {
    expect(['string', 'need', 'note', 'speed', 'red'].map(lightStem)).toEqual(['string', 'need', 'note', 'speed', 'red']);
    expect(lightStem('notes')).not.toBe(lightStem('not'));
  });

  it('never become empty or longer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z'-]{0,15}$/), (word) => {
        const stem = lightStem(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
