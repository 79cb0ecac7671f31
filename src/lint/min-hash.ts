import { fnv1a } from '../core/fnv-1a.ts';

/**
 * Finds pairs of similar sets among many without comparing each with each: MinHash signatures (Broder 1997), cut into bands (Indyk and Motwani
 * 1998). Pure and seeded: the same sets give the same candidates on every machine.
 */

/** Numbers of a signature. */
export const HASHES = 120;
/** Largest share of the pairs at the wanted similarity that may be missed. */
const MISSED_AT_MOST = 1e-4;
const MOST_ROWS = 8;

/** Spreads the bits of a 32-bit number: the finalizer of MurmurHash3, which is in the public domain. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The fixed coefficients: odd factors, so that each function is a permutation of 32-bit numbers and equal minima mean equal elements. */
const FACTORS = Uint32Array.from({ length: HASHES }, (_, n) => mix(2 * n + 1) | 1);
const OFFSETS = Uint32Array.from({ length: HASHES }, (_, n) => mix(2 * n + 2));

/** The least value of each of the hash functions over a set. Two signatures agree at a place with a probability of the sets' Jaccard index. */
export function signatureOf(set: Iterable<string>): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const element of set) {
    const hash = mix(fnv1a(element));
    for (let n = 0; n < HASHES; n += 1) {
      const mixed = Math.imul(hash ^ (OFFSETS[n] ?? 0), FACTORS[n] ?? 1);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < (least[n] ?? 0)) least[n] = value;
    }
  }
  return least;
}

/**
 * False where two sets are surely less similar than this: their signatures agree in five standard errors fewer places. Of the pairs that are so
 * similar fewer than one in a million is lost.
 */
export function canBeSimilar(a: Uint32Array, b: Uint32Array, similarity: number): boolean {
  let agreeing = 0;
  for (let n = 0; n < HASHES; n += 1) if (a[n] === b[n]) agreeing += 1;
  return agreeing >= HASHES * similarity - 5 * Math.sqrt(HASHES * similarity * (1 - similarity));
}

/** How likely a pair of this similarity (0..1) shares no band of so many rows: (1 - s^rows)^bands. */
export const missProbability = (similarity: number, rows: number): number =>
  (1 - similarity ** rows) ** Math.floor(HASHES / rows);

/** The most rows a band may have (the fewest candidates) so that a pair of this similarity is missed at most once in 10,000 times. */
export function rowsFor(similarity: number): number {
  let rows = 1;
  while (rows < MOST_ROWS && missProbability(similarity, rows + 1) <= MISSED_AT_MOST) rows += 1;
  return rows;
}

/** An index of signatures, numbered from 0 in the order added. */
interface BandIndex {
  /** Those added that share a band with this one, each once. */
  candidates(signature: Uint32Array): Iterable<number>;
  add(signature: Uint32Array): void;
}

/** An empty index with bands of so many rows. */
export function bandIndex(rows: number): BandIndex {
  const bands = Array.from({ length: Math.floor(HASHES / rows) }, () => new Map<number, number[]>());
  let size = 0;
  const bucketOf = (signature: Uint32Array, band: number): number => {
    let hash = 0;
    for (let row = band * rows; row < (band + 1) * rows; row += 1) hash = mix(hash ^ (signature[row] ?? 0)) + row;
    return hash >>> 0;
  };
  return {
    *candidates(signature) {
      const seen = new Set<number>();
      for (const [band, buckets] of bands.entries()) {
        for (const number of buckets.get(bucketOf(signature, band)) ?? []) {
          if (seen.has(number)) continue;
          seen.add(number);
          yield number;
        }
      }
    },
    add(signature) {
      for (const [band, buckets] of bands.entries()) {
        const bucket = bucketOf(signature, band);
        const members = buckets.get(bucket);
        if (members === undefined) buckets.set(bucket, [size]);
        else members.push(size);
      }
      size += 1;
    },
  };
}
