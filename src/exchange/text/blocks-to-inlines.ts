import { readFormula } from '../../content/formula/read-formula.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { ownTex } from './foreign-formula.ts';
import { tidyInlines } from './tidy-text.ts';

/** In a line it is set smaller, and a digit at its start needs braces. */
function formulaInLine(source: string): readonly Inline[] {
  const tex = ownTex(source, false);
  const read = tex === undefined ? undefined : readFormula(tex);
  return read?.ok === true ? [{ t: 'math', ...read.value }] : [{ t: 'text', v: source }];
}

function lines(block: Block): readonly (readonly Inline[])[] {
  switch (block.t) {
    case 'p':
      return [block.c];
    case 'math':
      return [formulaInLine(block.tex)];
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
