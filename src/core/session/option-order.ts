import type { Item, Option } from '../item/item.ts';
import { seededRandom, shuffled } from './random.ts';

/**
 * The order in which a question's options (steps, or responses of a matching) are shown: drawn by the session's seed and the
 * item's id, so that it survives a reload, or as the bank has them where the author's order is kept. For the eye only: grading
 * goes by id.
 */
export const optionOrder = (item: Item, seed: number): readonly Option[] =>
  item.shuffle ? shuffled(item.options, seededRandom(seed, item.id)) : item.options;

/** Shows the options of a question that stands in a page. */
export const FIRST_SEED = 1;

/** So many seeds are tried: some thousand orders of six options, each of which comes up many times. */
const MOST_TRIES = 10_000;

/** A seed that shows a question's options in the same order as another seed, and shuffles all else anew. */
export function seedShowingSame(item: Item, shown: number, draw: () => number): number {
  const orderOf = (seed: number): string =>
    optionOrder(item, seed)
      .map(({ id }) => id)
      .join(' ');
  const wanted = orderOf(shown);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const seed = draw();
    if (orderOf(seed) === wanted) return seed;
  }
  return shown;
}
