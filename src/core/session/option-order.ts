import type { Item, Option } from '../item/item.ts';
import { seededRandom, shuffled } from './random.ts';

/**
 * The order in which a question's options (steps, or responses of a matching) are shown: drawn by the session's seed and the
 * item's id, so that it survives a reload, or as the bank has them where the author's order is kept. For the eye only: grading
 * goes by id.
 */
export const optionOrder = (item: Item, seed: number): readonly Option[] =>
  item.shuffle ? shuffled(item.options, seededRandom(seed, item.id)) : item.options;
