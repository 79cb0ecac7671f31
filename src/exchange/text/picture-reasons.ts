import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeQuestion } from '../exchange.ts';
import { conceptBearers } from '../own-facts.ts';

function hasImage(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.t === 'quote') return hasImage(block.c);
    return block.t === 'img' || (block.t === 'list' && block.items.some(hasImage));
  });
}

/** What is told of a question with pictures by formats that hold none: a sentence, or nothing. */
export function pictureReasons({ scenario, answer, explanation }: ExchangeQuestion): readonly string[] {
  const blocks = [...scenario, ...explanation, ...conceptBearers(answer).flatMap(({ rationale }) => rationale)];
  return hasImage(blocks) ? ['Went out without its pictures; their words stand in brackets.'] : [];
}
