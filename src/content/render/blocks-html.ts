import type { Element } from 'hast';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { formulaBlock } from './formula-block.ts';
import { h, textNode } from './hast.ts';
import { type InlineWays, inlineNodes } from './inline-nodes.ts';
import { toHtml } from './lesson-html.ts';
import { linkProperties, type SiteLinks } from './links.ts';
import { wrapTables } from './table-html.ts';

/** Where a bank's text is only read, its phrases are words like any other. */
const waysOf = (links: SiteLinks): InlineWays => ({
  link(href, inner) {
    const properties = linkProperties(href, links);
    return properties === undefined ? inner : [h('a', properties, [...inner])];
  },
  span: (_, inner) => inner,
});

function row(cells: readonly (readonly Inline[])[], tagName: 'th' | 'td', links: SiteLinks): Element {
  return h(
    'tr',
    {},
    cells.map((cell) => h(tagName, {}, inlineNodes(cell, waysOf(links)))),
  );
}

function blockNode(block: Block, links: SiteLinks): Element {
  switch (block.t) {
    case 'p':
      return h('p', {}, inlineNodes(block.c, waysOf(links)));
    case 'code':
      return h('pre', { tabIndex: 0 }, [h('code', {}, [textNode(block.v)])]);
    case 'math':
      return formulaBlock(block);
    case 'list':
      return h(
        block.ordered ? 'ol' : 'ul',
        {},
        block.items.map((item) =>
          h(
            'li',
            {},
            item.map((child) => blockNode(child, links)),
          ),
        ),
      );
    case 'table':
      return h('table', {}, [
        h('thead', {}, [row(block.head, 'th', links)]),
        h(
          'tbody',
          {},
          block.rows.map((cells) => row(cells, 'td', links)),
        ),
      ]);
    case 'quote':
      return h(
        'blockquote',
        {},
        block.c.map((child) => blockNode(child, links)),
      );
    case 'img':
      return h('img', { src: links.image(block.src), alt: block.alt, loading: 'lazy' });
  }
}

/** Blocks of a bank's text (a signal's page, an explanation) as HTML that is safe to put into a page as it is. */
export function renderBlocks(blocks: readonly Block[], links: SiteLinks): string {
  const root = { type: 'root' as const, children: blocks.map((block) => blockNode(block, links)) };
  wrapTables(root);
  return toHtml(root);
}
