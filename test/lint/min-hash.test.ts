import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/session/random.ts';
import { bandIndex, canBeSimilar, HASHES, missProbability, rowsFor, signatureOf } from '../../src/lint/min-hash.ts';
import { jaccard, shingles } from '../../src/lint/shingles.ts';

/** Two sets of so many elements each, of which they share some: with 100 and 75, Jaccard 75 / 125. */
function pair(name: string, size: number, shared: number): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  const some = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${name} ${prefix} ${n}`);
  const common = some('both', shared);
  return [new Set([...common, ...some('one', size - shared)]), new Set([...common, ...some('two', size - shared)])];
}

const isCandidate = (rows: number, [a, b]: readonly [ReadonlySet<string>, ReadonlySet<string>]): boolean => {
  const index = bandIndex(rows);
  index.add(signatureOf(a));
  return [...index.candidates(signatureOf(b))].includes(0);
};

describe('a signature', () => {
  it('does not depend on the order of the set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (list) => {
        expect(signatureOf(list.toReversed())).toEqual(signatureOf(list));
      }),
    );
  });
  it('is the same on every machine', () => {
    expect([...signatureOf(['a b c d e']).slice(0, 3)]).toEqual([1473685954, 1224869794, 1388487448]);
  });
  it('agrees with another in the share of places that the sets share of their elements', () => {
    for (const shared of [0, 25, 50, 75, 100]) {
      const agreeing = Array.from({ length: 40 }, (_, n) => {
        const [a, b] = pair(`${shared}-${n}`, 100, shared).map(signatureOf);
        return a?.filter((value, at) => value === b?.[at]).length ?? 0;
      }).reduce((sum, one) => sum + one, 0);
      const expected = shared / (200 - shared);
      // 4800 places: four standard errors are at most 0.029.
      expect(Math.abs(agreeing / (40 * HASHES) - expected)).toBeLessThan(0.029);
    }
  });
});

describe('the first look at two signatures', () => {
  const let60 = (name: string, shared: number) => {
    const [a, b] = pair(name, 60, shared);
    return canBeSimilar(signatureOf(a), signatureOf(b), 0.6);
  };
  it('lets every pair at the threshold pass', () => {
    const lost = Array.from({ length: 2000 }, (_, n) => n).filter((n) => !let60(`first ${n}`, 45));
    expect(lost).toEqual([]);
  });
  it('turns those away that share a tenth', () => {
    expect(Array.from({ length: 200 }, (_, n) => n).filter((n) => let60(`tenth ${n}`, 11))).toEqual([]);
  });
});

describe('bands', () => {
  it('have as many rows as the similarity allows with a miss in 10,000', () => {
    expect(rowsFor(0.6)).toBe(3);
    expect(missProbability(0.6, 3)).toBeLessThan(1e-4);
    expect(missProbability(0.6, 4)).toBeGreaterThan(1e-4);
    for (const similarity of [0.3, 0.5, 0.7, 0.9]) expect(missProbability(similarity, rowsFor(similarity))).toBeLessThan(1e-3);
  });
  it('miss at most one of 2000 pairs at the threshold itself', () => {
    // Expected are 0.12 misses; the names of the pairs are the seed.
    const missed = Array.from({ length: 2000 }, (_, n) => pair(`at ${n}`, 60, 45)).filter((one) => !isCandidate(3, one));
    expect(missed.length).toBeLessThanOrEqual(1);
  });
  it('miss at one half about as often as the formula says', () => {
    const pairs = Array.from({ length: 2000 }, (_, n) => pair(`half ${n}`, 60, 30));
    const missed = pairs.filter((one) => !isCandidate(3, one)).length / 2000;
    const expected = missProbability(1 / 3, 3);
    expect(Math.abs(missed - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 2000));
  });
  it('name each candidate once, and few that have nothing in common', () => {
    const index = bandIndex(3);
    for (let n = 0; n < 300; n += 1) index.add(signatureOf(pair(`far ${n}`, 60, 0)[0]));
    const [same] = pair('far 7', 60, 0);
    expect([...index.candidates(signatureOf(same))]).toEqual([7]);
  });
});

describe('runs of five words', () => {
  const text = fc.array(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
  it('are as many as the words allow, or the whole of a shorter text', () => {
    expect([...shingles(['One two, three four five six.'])]).toEqual(['one two three four five', 'two three four five six']);
    expect([...shingles(['Two words', 'two WORDS!'])]).toEqual(['two words']);
    expect(shingles(['', ' ...'])).toEqual(new Set());
  });
  it('compare alike both ways, from 0 for nothing in common to 1 for the same', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [shingles([one]), shingles([other])];
        const union = new Set([...a, ...b]).size;
        const both = [...a].filter((run) => b.has(run)).length;
        expect(jaccard(a, b)).toBe(both / union);
        expect(jaccard(b, a)).toBe(jaccard(a, b));
        expect(jaccard(a, a)).toBe(1);
      }),
    );
  });
});

describe('generated banks', () => {
  it('every pair that is alike by 60 % or more is a candidate', () => {
    // Texts of 80 words of which some are changed: all similarities occur.
    const random = seededRandom(7, 'near copies');
    const word = () => `w${Math.floor(random() * 400)}`;
    const texts: string[][] = [];
    for (let n = 0; n < 400; n += 1) {
      const base = n % 4 === 0 ? undefined : texts[n - (n % 4)];
      texts.push(base ? base.map((one) => (random() < 0.04 ? word() : one)) : Array.from({ length: 80 }, word));
    }
    const sets = texts.map((list) => shingles([list.join(' ')]));
    const index = bandIndex(rowsFor(0.6));
    let alike = 0;
    for (const [at, set] of sets.entries()) {
      const found = new Set(index.candidates(signatureOf(set)));
      index.add(signatureOf(set));
      for (let other = 0; other < at; other += 1) {
        if (jaccard(set, sets[other] ?? new Set()) < 0.6) continue;
        alike += 1;
        expect(
          found.has(other) && canBeSimilar(signatureOf(set), signatureOf(sets[other] ?? []), 0.6),
          `${other} and ${at}`,
        ).toBe(true);
      }
    }
    expect(alike).toBeGreaterThan(100);
  });
});
