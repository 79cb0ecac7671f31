import type { Element, ElementContent } from 'hast';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { h, textNode } from './hast.ts';
import { toHtml } from './lesson-html.ts';
import { linkProperties, type SiteLinks } from './links.ts';
import { wrapTables } from './table-html.ts';

function inlineNode(node: Inline, links: SiteLinks): ElementContent[] {
  switch (node.t) {
    case 'text':
      return [textNode(node.v)];
    case 'code':
      return [h('code', {}, [textNode(node.v)])];
    case 'strong':
    case 'em':
      return [h(node.t, {}, inlineNodes(node.c, links))];
    case 'link': {
      const properties = linkProperties(node.href, links);
      const words = inlineNodes(node.c, links);
      return properties === undefined ? words : [h('a', properties, words)];
    }
    case 'span':
      // Where a bank's text is only read, its phrases are words like any other.
      return inlineNodes(node.c, links);
    case 'br':
      return [h('br')];
  }
}

const inlineNodes = (nodes: readonly Inline[], links: SiteLinks): ElementContent[] =>
  nodes.flatMap((node) => inlineNode(node, links));

function row(cells: readonly (readonly Inline[])[], tagName: 'th' | 'td', links: SiteLinks): Element {
  return h(
    'tr',
    {},
    cells.map((cell) => h(tagName, {}, inlineNodes(cell, links))),
  );
}

function blockNode(block: Block, links: SiteLinks): Element {
  switch (block.t) {
    case 'p':
      return h('p', {}, inlineNodes(block.c, links));
    case 'code':
      return h('pre', { tabIndex: 0 }, [h('code', {}, [textNode(block.v)])]);
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
