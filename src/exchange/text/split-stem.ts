import type { Block, Inline } from '../../core/item/text-tree.ts';

/** A stem in the two parts our files have. */
export interface Stem {
  readonly scenario: readonly Block[];
  readonly leadIn: readonly Inline[];
}

/**
 * Other systems have one text before the answers: its last paragraph is our lead-in, all else the scenario. Where something else stands after
 * that paragraph, the paragraph moves behind it. A text without any paragraph has an empty lead-in: see `normalizeQuestion`.
 */
export function splitStem(blocks: readonly Block[]): Stem {
  const at = blocks.findLastIndex((block) => block.t === 'p');
  const last = blocks[at];
  return last?.t === 'p' ? { scenario: blocks.toSpliced(at, 1), leadIn: last.c } : { scenario: blocks, leadIn: [] };
}

/** The way back: `splitStem(joinStem(stem))` is the same stem. */
export const joinStem = ({ scenario, leadIn }: Stem): readonly Block[] =>
  leadIn.length === 0 ? scenario : [...scenario, { t: 'p', c: leadIn }];
