import { describe, expect, it } from 'vitest';
import { acceptedPens } from '../../../src/core/signal/accepted-pens.ts';
import type { Mark } from '../../../src/core/signal/mark.ts';
import { type MarkingRules, scoreSignals } from '../../../src/core/signal/score-signals.ts';
import type { ScoredSpan } from '../../../src/core/signal/signal-score.ts';

const place = (text: string, phrase: string) => ({ start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length });
const score = (
  text: string,
  spans: [ScoredSpan['role'], string, Partial<ScoredSpan>?][],
  phrases: string[],
  rules: Partial<MarkingRules> = {},
) =>
  scoreSignals(
    text,
    spans.map(([role, phrase, more]) => ({ role, ...place(text, phrase), accepts: ['for'], ...more })),
    phrases.map((phrase): Mark => ({ ...place(text, phrase), pen: 'for' })),
    { marking: 'open', pens: 1, ...rules },
  );

describe('words with several spans', () => {
  it('belong to the signal before the decoy before the aside', () => {
    const text = 'alpha beta gamma delta';
    const spans: [ScoredSpan['role'], string][] = [
      ['aside', 'alpha beta gamma delta'],
      ['decoy', 'beta gamma delta'],
      ['signal', 'gamma delta'],
    ];
    expect(score(text, spans, ['gamma delta'])).toMatchObject({ score: 1, decoysTaken: 0, unit: 3 });
    expect(score(text, spans, ['beta'])).toMatchObject({ decoysTaken: 1 });
    expect(score(text, spans, ['alpha'])).toMatchObject({ decoysTaken: 0, falseAlarms: 0 });
  });
});

describe('core words', () => {
  it('must be marked wherever they stand in the signal, in any case of letters', () => {
    const text = 'No labels and no tuning';
    const spans: [ScoredSpan['role'], string, Partial<ScoredSpan>][] = [['signal', text, { core: ['NO'] }]];
    expect(score(text, spans, ['No labels']).signals[0]?.state).toBe('clipped');
    expect(score(text, spans, ['No', 'no tuning']).signals[0]?.state).toBe('found');
  });

  it('may be stop words', () => {
    const spans: [ScoredSpan['role'], string, Partial<ScoredSpan>][] = [['signal', 'over budget', { core: ['over'] }]];
    expect(score('It is over budget', spans, ['budget']).signals[0]?.state).toBe('clipped');
    expect(score('It is over budget', spans, ['over budget']).signals[0]?.state).toBe('found');
  });
});

describe('half a phrase', () => {
  const text = 'runs large costly batch workloads';
  const state = (phrase: string) => score(text, [['signal', text]], [phrase]).signals[0]?.state;
  const taken = (phrase: string) => score(text, [['decoy', text]], [phrase]).decoys;

  it('is half of its content words: two of five are less', () => {
    expect([state('runs large'), state('runs large costly')]).toEqual(['clipped', 'found']);
    expect([taken('runs large'), taken('runs large costly')]).toEqual([[0.5], [1]]);
  });
});

describe('decoys', () => {
  const text = 'runs large workloads on EC2';

  it('count half where less than half of their content words are marked, and nothing for a stop word', () => {
    const taken = (phrase: string) => score(text, [['decoy', text]], [phrase]).decoys;
    expect(taken('runs')).toEqual([0.5]);
    expect(taken('runs large')).toEqual([1]);
    expect(taken('on')).toEqual([0]);
  });

  it('stand before plain phrases in guided marking, and plain phrases do not stand at all in open marking', () => {
    const spans: [ScoredSpan['role'], string][] = [
      ['plain', 'runs'],
      ['decoy', 'EC2'],
    ];
    expect(score(text, spans, ['runs'], { marking: 'guided' })).toMatchObject({ decoys: [0, 1], noiseWords: 0, otherWords: 2 });
    expect(score(text, spans, ['runs'], { marking: 'open' })).toMatchObject({ decoys: [0], noiseWords: 1, otherWords: 3 });
  });
});

describe('plain phrases', () => {
  it('end the free words beside a signal in guided marking only', () => {
    const spans: [ScoredSpan['role'], string][] = [
      ['signal', 'least effort'],
      ['plain', 'quick'],
    ];
    const text = 'many want quick least effort';
    expect(score(text, spans, ['want'], { marking: 'guided' }).noiseWords).toBe(1);
    expect(score(text, spans, ['want'], { marking: 'open' }).noiseWords).toBe(0);
    expect(score(text, spans, ['many'], { marking: 'open' }).noiseWords).toBe(1);
  });
});

describe('a blanket', () => {
  it('may take S to 0 in guided marking too, where the rest of the text is short', () => {
    const spans: [ScoredSpan['role'], string][] = [
      ['signal', 'changes weekly'],
      ['signal', 'least effort'],
      ['plain', 'policy files'],
    ];
    const text = 'policy files changes weekly least effort';
    expect(score(text, spans, ['policy files', 'changes weekly', 'least effort'], { marking: 'guided' })).toMatchObject({
      score: 0,
      blanket: true,
    });
  });
});

describe('odd texts', () => {
  it('without words, spans or marks give a plain answer', () => {
    expect(scoreSignals('', [], [], { marking: 'open', pens: 2 })).toEqual({
      score: 1,
      credit: 0,
      falseAlarms: 0,
      recall: null,
      blanket: false,
      signals: [],
      decoys: [],
      decoysTaken: 0,
      noiseWords: 0,
      otherWords: 0,
      unit: 4,
    });
  });
});

describe('acceptedPens', () => {
  it('is for where the signal points to a key, against where it rules out another option, both where both', () => {
    expect(acceptedPens(['rag'], [], ['rag'], ['fine-tuning'])).toEqual(['for']);
    expect(acceptedPens([], ['fine-tuning'], ['rag'], ['fine-tuning'])).toEqual(['against']);
    expect(acceptedPens(['rag'], ['fine-tuning'], ['rag'], ['fine-tuning'])).toEqual(['for', 'against']);
  });

  it('is neither where nothing here is meant, and never against a concept of a key', () => {
    expect(acceptedPens(['agents'], ['prompting'], ['rag'], ['fine-tuning'])).toEqual([]);
    expect(acceptedPens([], ['rag'], ['rag'], ['rag', 'fine-tuning'])).toEqual([]);
  });
});
