import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCards, type DrillWish } from '../../../src/core/drill/choose-cards.ts';
import { phraseOf } from '../../../src/core/drill/drill-card.ts';
import { drillNeeds, NEVER_MET, needOf } from '../../../src/core/drill/drill-needs.ts';
import { answer, markingResult } from '../make-item.ts';
import { decoy, drilled, makeDrillQuestion, signal } from './make-drill.ts';

/** Twelve questions, each with a signal and a decoy of its own. */
const questions = Array.from({ length: 12 }, (_, at) => makeDrillQuestion(`e/3.1/q${at}`, [signal(`s${at}`), decoy(`d${at}`)]));
const choose = (wish: Partial<DrillWish> = {}) => chooseCards({ questions, attempts: [], count: 10, seed: 1, ...wish });
const signals = (wish: Partial<DrillWish> = {}) => choose(wish).map((card) => card.signal);

const met = (id: string, state: 'found' | 'clipped' | 'missed', pen: 'right' | 'wrong' | null = null) =>
  markingResult({ signals: [{ signal: id, state, pen, weight: 1 }] });

describe('what needs drilling', () => {
  it('is counted over both ways of marking, pens, decoys and earlier drills', () => {
    const needs = drillNeeds(
      [
        answer('q', 1, true, { marking: 'open', marked: met('s', 'missed') }),
        answer('q', 2, true, { marking: 'guided', marked: met('s', 'clipped') }),
        answer('q', 3, true, { marking: 'open', marked: met('p', 'found', 'wrong') }),
        answer('q', 4, true, { marking: 'open', marked: markingResult({ decoys: [{ signal: 'd', taken: 1 }] }) }),
        drilled({ item: 'q', span: 0, signal: 'formerly-s' }, 5, false),
      ],
      new Map([['formerly-s', 's']]),
    );
    expect(Object.fromEntries(needs)).toEqual({
      s: { times: 3, wrong: 2.5 },
      p: { times: 2, wrong: 1 },
      d: { times: 1, wrong: 1 },
    });
  });
});

describe('how much something needs drilling', () => {
  it('is a half where it was never met, and draws near to its share of mistakes the more often it was met', () => {
    expect(needOf(NEVER_MET)).toBe(0.5);
    expect(needOf({ times: 1, wrong: 1 })).toBeCloseTo(2 / 3, 12);
    expect(needOf({ times: 8, wrong: 0 })).toBeCloseTo(0.1, 12);
    expect(needOf({ times: 98, wrong: 49 })).toBe(0.5);
  });
});

describe('the cards of a drill', () => {
  it('start with what was missed most, and end with what is known', () => {
    const missed = [1, 2, 3].map((n) => answer('q', n, true, { marking: 'open', marked: met('s7', 'missed') }));
    const known = [4, 5, 6].map((n) => answer('q', n, true, { marking: 'open', marked: met('s2', 'found') }));
    const once = drilled({ item: 'e/3.1/q4', span: 1, signal: 'd4' }, 7, false);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const chosen = signals({ attempts: [...missed, ...known, once], count: 24, seed });
        expect(chosen.slice(0, 2)).toEqual(['s7', 'd4']);
        expect(chosen.length).toBe(24);
        // Eleven signals need four decoys between them, then three decoys in a row give the last signal its turn.
        expect(chosen.indexOf('s2')).toBeGreaterThanOrEqual(18);
      }),
    );
  });

  it('leave out what looks the same in two questions and is answered differently there', () => {
    const twin = (id: string, points: Parameters<typeof makeDrillQuestion>[1][number]) =>
      makeDrillQuestion(`e/3.1/${id}`, [points, signal(`own-${id}`)], { family: 'f' });
    const twins = [twin('one', signal('s', 'the same words')), twin('two', decoy('d', 'the same words'))];
    expect(signals({ questions: twins }).toSorted()).toEqual(['own-one', 'own-two']);
    expect(signals({ questions: twins.slice(0, 1) }).toSorted()).toEqual(['own-one', 's']);
  });

  it('alternate between signals that go wrong, instead of showing one many times in a row', () => {
    const many = [
      ...questions,
      ...[1, 2, 3, 4].map((n) => makeDrillQuestion(`e/3.2/s${n}`, [signal('worst', `worst ${n}`), signal('bad', `bad ${n}`)])),
    ];
    const attempts = ['worst', 'worst', 'bad', 'bad'].map((id, n) =>
      answer('q', n + 1, true, { marking: 'open', marked: met(id, 'missed') }),
    );
    const chosen = signals({ questions: many, attempts, count: 6 });
    expect(chosen.slice(0, 2).toSorted()).toEqual(['bad', 'worst']);
    expect(chosen.slice(2, 4)).not.toEqual(['worst', 'worst']);
    expect(new Set(chosen).size).toBeGreaterThan(2);
  });

  it('show a signal in the question where it was drilled least', () => {
    const two = [1, 2].map((n) => makeDrillQuestion(`e/3.1/t${n}`, [signal('s', `phrase ${n}`)]));
    const attempts = [drilled({ item: 'e/3.1/t1', span: 0, signal: 's' }, 1, false)];
    for (let seed = 0; seed < 20; seed += 1) {
      expect(choose({ questions: two, attempts, seed }).map(({ item }) => item)).toEqual(['e/3.1/t2', 'e/3.1/t1']);
    }
  });

  it('are never of a question kept for mock exams', () => {
    const mixed = questions.map((one, at) => ({ ...one, reserved: at % 2 === 0 }));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const chosen = choose({ questions: mixed, seed, count: 99 });
        expect(chosen.length).toBe(12);
        expect(chosen.filter(({ item }) => Number(item.split('q')[1]) % 2 === 0)).toEqual([]);
      }),
    );
  });

  it('do not come more than three of one role in a row while there are others', () => {
    // Every signal is worse than every decoy.
    const attempts = questions.map((_, at) => answer('q', at + 1, true, { marking: 'open', marked: met(`s${at}`, 'missed') }));
    const roles = choose({ attempts, count: 12 }).map(({ role }) => role[0]);
    expect(roles.join('')).toBe('sssdsssdsssd');
  });

  it('do not take a phrase that both twins have for one that flips the answer', () => {
    // Both texts hold the phrase of the first card.
    const a = makeDrillQuestion('a', [signal('both', 'the same'), signal('in-a')], { flips: 'b' });
    const b = makeDrillQuestion('b', [{ text: 'the same', role: 'plain' }, signal('in-b')], { flips: 'a' });
    const attempts = ['both', 'both', 's3'].map((id, n) =>
      answer('q', n + 1, true, { marking: 'open', marked: met(id, 'missed') }),
    );
    for (let seed = 0; seed < 20; seed += 1) {
      expect(signals({ questions: [a, b, ...questions], attempts, seed, count: 2 })).toEqual(['both', 's3']);
    }
  });

  it('put the phrase that flips the answer after the one it stands for, and show what twins share once', () => {
    const twin = (id: string, other: string, words: string) =>
      makeDrillQuestion(id, [signal('both', 'the same'), signal(id, words)], { family: 'f', flips: other });
    const twins = [twin('e/3.1/a', 'e/3.1/b', 'three pages'), twin('e/3.1/b', 'e/3.1/a', 'nine shelves')];
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const phrases = choose({ questions: [...twins, ...questions], seed, count: 99 }).map(phraseOf);
        expect(Math.abs(phrases.indexOf('three pages') - phrases.indexOf('nine shelves'))).toBe(1);
        expect(phrases.filter((phrase) => phrase === 'the same').length).toBe(1);
      }),
    );
  });

  it('are the same for the same seed whatever the order of the bank, no card twice, no more than asked for', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(30), (seed, count) => {
        const chosen = choose({ seed, count });
        expect(choose({ seed, count, questions: questions.toReversed() })).toEqual(chosen);
        expect(new Set(chosen.map(({ item, span }) => `${item} ${span}`)).size).toBe(Math.min(count, 24));
      }),
    );
    expect(signals({ seed: 2 })).not.toEqual(signals({ seed: 3 }));
  });

  it('are none where there is nothing to drill', () => {
    expect(choose({ questions: [] })).toEqual([]);
  });
});
