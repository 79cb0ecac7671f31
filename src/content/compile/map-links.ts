import type { Block, Inline } from '../../core/item/text-tree.ts';

type Rewrite = (href: string) => string;

export const mapInlineLinks = (inlines: readonly Inline[], rewrite: Rewrite): readonly Inline[] =>
  inlines.map((node) => {
    if (!('c' in node)) return node;
    const c = mapInlineLinks(node.c, rewrite);
    return node.t === 'link' ? { ...node, href: rewrite(node.href), c } : { ...node, c };
  });

/** The same blocks with every link's address, and every picture's, rewritten. */
export const mapBlockLinks = (blocks: readonly Block[], rewrite: Rewrite, picture: Rewrite = (src) => src): readonly Block[] =>
  blocks.map((block): Block => {
    switch (block.t) {
      case 'p':
        return { t: 'p', c: mapInlineLinks(block.c, rewrite) };
      case 'quote':
        return { t: 'quote', c: mapBlockLinks(block.c, rewrite, picture) };
      case 'list':
        return { ...block, items: block.items.map((item) => mapBlockLinks(item, rewrite, picture)) };
      case 'table':
        return {
          t: 'table',
          head: block.head.map((cell) => mapInlineLinks(cell, rewrite)),
          rows: block.rows.map((row) => row.map((cell) => mapInlineLinks(cell, rewrite))),
        };
      case 'img':
        return { ...block, src: picture(block.src) };
      default:
        return block;
    }
  });
