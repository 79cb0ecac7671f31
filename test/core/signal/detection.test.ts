import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/session/random.ts';
import { detectionOf as detectionOfParts } from '../../../src/core/signal/bootstrap.ts';
import { detection, detectionCounts, detectionParts, isTelling, tiltOf } from '../../../src/core/signal/detection.ts';
import { inverseNormal } from '../../../src/core/signal/inverse-normal.ts';
import type { MarkingResult } from '../../../src/core/signal/marking-result.ts';
import { markingResult } from '../make-item.ts';

const detectionOf = (results: readonly MarkingResult[]) => detectionOfParts(results.map(detectionParts));

/** From an implementation of AS 241's other algorithm (PPND16, error about 1e-16). */
const DEVIATES: [number, number][] = [
  [1e-10, -6.361340902404056],
  [1e-9, -5.9978070150076865],
  [1e-7, -5.199337582192817],
  [1e-5, -4.2648907939228256],
  [0.0001, -3.71901648545568],
  [0.001, -3.090232306167813],
  [0.01, -2.3263478740408408],
  [0.0244, -1.9703349099701903],
  [0.05, -1.6448536269514726],
  [0.0749999, -1.4395321773759004],
  [0.0750001, -1.4395307645017297],
  [0.1, -1.2815515655446008],
  [0.2, -0.8416212335729142],
  [0.3, -0.5244005127080407],
  [0.4, -0.2533471031357998],
  [0.45, -0.125661346855074],
  [0.5, 0.0],
  [0.55, 0.12566134685507413],
  [0.6, 0.2533471031357998],
  [0.75, 0.6744897501960817],
  [0.9, 1.2815515655446008],
  [0.925, 1.439531470938456],
  [0.9250001, 1.4395321773759004],
  [0.95, 1.6448536269514715],
  [0.975, 1.9599639845400536],
  [0.99, 2.3263478740408408],
  [0.999, 3.090232306167813],
  [0.99999, 4.26489079392384],
  [0.999999999, 5.997807019601638],
  [0.9999999999, 6.361340889697421],
];

describe('inverseNormal', () => {
  it('is within 1e-6 from 1e-10 to 1 - 1e-10', () => {
    for (const [p, z] of DEVIATES) expect(Math.abs(inverseNormal(p) - z), `z(${p})`).toBeLessThan(1e-6);
  });

  it('is infinite at the ends and no number outside', () => {
    expect([inverseNormal(0), inverseNormal(1)]).toEqual([-Infinity, Infinity]);
    expect([inverseNormal(-0.1), inverseNormal(1.1), inverseNormal(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

/** Mean and standard deviation of d' and c over all outcomes of two binomials, and the mean of the errors claimed. */
function exact(n: number, m: number, h: number, f: number) {
  const binomial = (size: number, rate: number) => {
    const mass = [(1 - rate) ** size];
    for (let k = 1; k <= size; k += 1) mass.push(((mass[k - 1] ?? 0) * (size - k + 1) * rate) / (k * (1 - rate)));
    return mass;
  };
  const sums = { d: 0, dd: 0, c: 0, cc: 0, dError: 0, cError: 0 };
  binomial(n, h).forEach((p, hits) => {
    binomial(m, f).forEach((q, falseAlarms) => {
      const one = detection({ hits, signals: n, falseAlarms, noise: m });
      sums.d += p * q * one.sensitivity;
      sums.dd += p * q * one.sensitivity ** 2;
      sums.c += p * q * one.bias;
      sums.cc += p * q * one.bias ** 2;
      sums.dError += p * q * one.sensitivityError;
      sums.cError += p * q * one.biasError;
    });
  });
  return {
    d: Math.sqrt(sums.dd - sums.d ** 2) / sums.dError,
    c: Math.sqrt(sums.cc - sums.c ** 2) / sums.cError,
  };
}

describe('standard errors', () => {
  it.each([
    [20, 40, 0.7, 0.2],
    [20, 40, 0.5, 0.5],
    [60, 120, 0.8, 0.1],
    [200, 400, 0.9, 0.05],
  ])("match the true spread of d' and c within 15 % (%i signals, %i noise units, rates %f and %f)", (n, m, h, f) => {
    const { d, c } = exact(n, m, h, f);
    expect(Math.abs(d - 1)).toBeLessThan(0.15);
    expect(Math.abs(c - 1)).toBeLessThan(0.15);
  });

  it('are infinite where there was nothing to find or nothing to leave', () => {
    expect(detection({ hits: 0, signals: 0, falseAlarms: 3, noise: 40 }).sensitivityError).toBe(Infinity);
    expect(detection({ hits: 3, signals: 20, falseAlarms: 0, noise: 0 }).biasError).toBe(Infinity);
  });
});

describe('detectionCounts', () => {
  it('counts signals found (not clipped), decoys taken whole, and other noise in units', () => {
    const one = markingResult({
      signals: [signal('found'), signal('clipped'), signal('missed')],
      decoys: [
        { signal: 'd', taken: 1 },
        { signal: 'e', taken: 0.5 },
        { signal: 'f', taken: 0 },
      ],
      noiseWords: 5,
      noiseUnits: 8,
      unit: 3.5,
    });
    expect(detectionCounts([one])).toEqual({ hits: 1, signals: 3, falseAlarms: 2, noise: 8 });
  });

  it('rounds the sum once, not each question: three stray words of 3 units make one unit', () => {
    const stray = markingResult({ noiseWords: 1, otherWords: 10, noiseUnits: 4, unit: 3 });
    expect(detectionCounts([stray])).toMatchObject({ falseAlarms: 0, noise: 3 });
    expect(detectionCounts([stray, stray, stray])).toMatchObject({ falseAlarms: 1, noise: 10 });
  });

  it('sums up what was stored before with the units it was stored with', () => {
    const old = markingResult({ noiseWords: 2, noiseUnits: 4, unit: 6, decoys: [{ signal: 'd', taken: 1 }] });
    expect(detectionCounts([old, old, old])).toMatchObject({ falseAlarms: 4, noise: 12 });
  });

  it('rounds a half up, whatever order it was added up in', () => {
    // 106 1/2 units in all, from thirds to sevenths: as floats they come to less or to more than that.
    const texts = [3, 41, 5, 36, 4, 58, 6, 20, 7, 11, 3, 22, 3, 28, 7, 8, 5, 14, 3, 22, 7, 37];
    const questions = Array.from({ length: texts.length / 2 }, (_, n) =>
      markingResult({
        ...{ unit: texts[2 * n] ?? 0, otherWords: texts[2 * n + 1] ?? 0, noiseWords: 0, signals: [signal('found')] },
        decoys: [0, 1, 2].map(() => ({ signal: 'd', taken: 0 })),
      }),
    );
    expect(detectionCounts(questions).noise).toBe(107);
    expect(detectionCounts(questions.toReversed()).noise).toBe(107);
  });

  it('is the same for questions in any order and split any way, and marks no more than there is', () => {
    const question = fc
      .record({
        other: fc.nat(60),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        unit: fc.integer({ min: 3, max: 7 }),
        taken: fc.nat(3),
      })
      .map(({ other, share, unit, taken }) =>
        markingResult({
          ...{ unit, otherWords: other, noiseWords: Math.floor(other * share), signals: [signal('found')] },
          decoys: [0, 1, 2].map((n) => ({ signal: 'd', taken: n < taken ? 1 : 0 })),
        }),
      );
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 30 }), (all) => {
        const sum = detectionCounts(all);
        expect(detectionCounts(all.toReversed())).toEqual(sum);
        expect(sum.falseAlarms).toBeLessThanOrEqual(sum.noise);
        const exact = all.reduce((units, one) => units + 3 + (one.otherWords ?? 0) / one.unit, 0);
        expect(Math.abs(sum.noise - exact)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it('tells enough from 20 signals and 40 noise units on', () => {
    const counts = { hits: 0, falseAlarms: 0 };
    expect(isTelling({ ...counts, signals: 20, noise: 40 })).toBe(true);
    expect(isTelling({ ...counts, signals: 19, noise: 400 })).toBe(false);
    expect(isTelling({ ...counts, signals: 200, noise: 39 })).toBe(false);
  });
});

const signal = (state: 'found' | 'clipped' | 'missed') => ({ signal: 's', state, pen: null, weight: 1 });

describe('detectionOf', () => {
  /** A reader who marks much in one question and little in the next: three signals and twelve units of other text in each. */
  function questions(count: number, seed: number) {
    const random = seededRandom(seed, 'reader');
    return Array.from({ length: count }, () => {
      const [hit, stray] = random() < 0.5 ? [0.95, 0.3] : [0.4, 0.02];
      return markingResult({
        signals: [0, 1, 2].map(() => signal(random() < hit ? 'found' : 'missed')),
        ...{ unit: 3, otherWords: 36, noiseWords: Array.from({ length: 36 }, () => random()).filter((x) => x < stray).length },
      });
    });
  }

  it('has the error that readers show among themselves, where the plain formula claims less', () => {
    const readers = Array.from({ length: 150 }, (_, n) => questions(40, n));
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const all = readers.map(detectionOf);
    const biases = all.map(({ bias }) => bias);
    const truth = Math.sqrt(mean(biases.map((bias) => (bias - mean(biases)) ** 2)));
    const [told, plain] = [all, readers.map((one) => detection(detectionCounts(one)))].map((own) =>
      mean(own.map((one) => one.biasError)),
    );
    expect(Math.abs((told ?? 0) / truth - 1)).toBeLessThan(0.15);
    expect(plain).toBeLessThan(0.8 * (told ?? 0));
  });

  it('is the same for the same questions, as sure for ten times as many as it should be, and unsure of one', () => {
    const few = questions(60, 1);
    expect(detectionOf(few)).toEqual(detectionOf(few));
    const many = detectionOf(questions(6000, 1));
    expect(many.biasError).toBeLessThan(detectionOf(few).biasError / 7);
    expect(many.biasError).toBeGreaterThan(detectionOf(few).biasError / 14);
    expect(detectionOf(few.slice(0, 1)).biasError).toBe(Infinity);
  });

  it('says of a reader who finds every signal and marks one stray word in each of twenty questions nothing but that', () => {
    const careful = markingResult({ signals: [signal('found')], ...{ unit: 3.5, otherWords: 30, noiseUnits: 9, noiseWords: 1 } });
    const { bias, biasError } = detectionOf(Array.from({ length: 20 }, () => careful));
    expect(tiltOf({ bias, biasError })).not.toBe('too little');
    expect(detectionCounts(Array.from({ length: 20 }, () => careful)).falseAlarms).toBe(6);
  });
});

describe('tiltOf', () => {
  it('speaks only where c is beyond the limit, or within it, by more than its error', () => {
    const tilt = (bias: number, biasError: number) => tiltOf({ bias, biasError });
    expect([tilt(0.5, 0.19), tilt(0.5, 0.21), tilt(-0.5, 0.19), tilt(-0.5, 0.21)]).toEqual([
      'too little',
      'open',
      'too much',
      'open',
    ]);
    expect([tilt(0.1, 0.19), tilt(-0.1, 0.19), tilt(0.1, 0.21), tilt(0, Infinity)]).toEqual(['even', 'even', 'open', 'open']);
  });
});
