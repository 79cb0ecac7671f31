import { fnv1a } from '../fnv-1a.ts';

/** Gives the next number of a sequence, 0 <= x < 1. */
export type Random = () => number;

/**
 * A small fast generator: sfc32 of Chris Doty-Humphrey's PractRand, warmed up by 15 rounds. The same seed (an integer,
 * 0..2^53-1) and purpose (an item id, "items", ...) always give the same sequence; another purpose gives an unrelated one.
 * Not for secrets.
 */
export function seededRandom(seed: number, purpose = ''): Random {
  let a = seed | 0;
  let b = (seed / 2 ** 32) | 0;
  let c = fnv1a(purpose);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let n = 0; n < 15; n += 1) next();
  return next;
}

/** The same things in an order drawn evenly from all orders (Fisher and Yates). The list given stays as it is. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  const drawn: T[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return drawn;
}
