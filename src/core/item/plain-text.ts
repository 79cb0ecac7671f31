import type { Block, Inline } from './text-tree.ts';

/** The blank line between two blocks of a text. */
export const BLANK_LINE = '\n\n';

/** The text of a run of inlines: text, inline code, formulas as a line, what links and spans hold; a break is "\n". */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map((node) => ('v' in node ? node.v : node.t === 'br' ? '\n' : plainText(node.c))).join('');

const plainBlock = (block: Block): string => {
  switch (block.t) {
    case 'p':
      return plainText(block.c);
    case 'code':
    case 'math':
      return block.v;
    case 'list':
      return plainBlocks(block.items.flat());
    case 'table':
      return [block.head, ...block.rows].flat().map(plainText).filter(Boolean).join(BLANK_LINE);
    case 'quote':
      return plainBlocks(block.c);
    case 'img':
      return block.alt;
  }
};

/**
 * All that can be read in blocks, joined by a blank line: code blocks and the alternative texts of images too (for titles,
 * search and comparison). What can be marked is less: see `markableText`.
 */
export const plainBlocks = (blocks: readonly Block[]): string => blocks.map(plainBlock).filter(Boolean).join(BLANK_LINE);
