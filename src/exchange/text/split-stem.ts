import type { Block, Inline } from '../../core/item/text-tree.ts';

/** A stem in the two parts our files have. */
export interface Stem {
  readonly scenario: readonly Block[];
  readonly leadIn: readonly Inline[];
}

/**
 * Other systems have one text before the answers: its last paragraph is our lead-in, all before it the scenario. A text that ends with code,
 * a list or a table has an empty lead-in: nothing is moved, and `normalizeQuestion` puts a question in and says so.
 */
export function splitStem(blocks: readonly Block[]): Stem {
  const last = blocks.at(-1);
  return last?.t === 'p' ? { scenario: blocks.slice(0, -1), leadIn: last.c } : { scenario: blocks, leadIn: [] };
}

/** The way back: `splitStem(joinStem(stem))` is the same stem. */
export const joinStem = ({ scenario, leadIn }: Stem): readonly Block[] =>
  leadIn.length === 0 ? scenario : [...scenario, { t: 'p', c: leadIn }];
