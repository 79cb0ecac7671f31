import type { Block, Inline } from '../../core/item/text-tree.ts';
import { tidyInlines } from './tidy-text.ts';

function lines(block: Block): readonly (readonly Inline[])[] {
  switch (block.t) {
    case 'p':
      return [block.c];
    case 'math':
      return [[block]];
    case 'code':
      return block.v.split('\n').map((line) => [{ t: 'code', v: line }]);
    case 'list':
      return block.items.map(blocksToInlines);
    case 'quote':
      return [blocksToInlines(block.c)];
    case 'table':
      return [block.head, ...block.rows].map((row) => row.flatMap((cell) => [...cell, { t: 'text', v: ' ' }]));
    case 'img':
      return [[{ t: 'text', v: `[${block.alt}]` }]];
  }
}

/** Blocks as one run of phrases, for places that hold no more than a line: options, prompts, responses. */
export const blocksToInlines = (blocks: readonly Block[]): readonly Inline[] =>
  tidyInlines(blocks.flatMap(lines).flatMap((line, at) => (at === 0 ? line : [{ t: 'br' }, ...line])));
