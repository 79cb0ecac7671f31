import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { h, textNode } from '../../content/render/hast.ts';
import { type InlineWays, inlineNodes } from '../../content/render/inline-nodes.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';

export interface HtmlOptions {
  /** What stands for a phrase; without it a phrase is words like any other. `inner` is HTML already. */
  readonly span?: (index: number, inner: string) => string;
  /** What stands for a picture, as HTML; without it its words in brackets. */
  readonly image?: (src: string, alt: string) => string;
}

// Void elements closed, attributes quoted, references as numbers: the text is good XML as well.
const printer = unified()
  .use(rehypeStringify, {
    allowDangerousHtml: true,
    closeSelfClosing: true,
    tightSelfClosing: true,
    characterReferences: { useNamedReferences: false },
  })
  .freeze();

/** `]]>` may not stand in XML text; in tags and attributes of ours it never ends anything. */
const print = (children: Root['children']): string => printer.stringify({ type: 'root', children }).replaceAll(']]>', ']]&gt;');

/** Addresses that mean the same everywhere. */
const isForeign = (href: string): boolean => /^(https?:\/\/|mailto:)/i.test(href);

const waysOf = ({ span }: HtmlOptions): InlineWays => ({
  // A link to a lesson of ours leads nowhere in another system.
  link: (href, inner) => (isForeign(href) ? [h('a', { href }, [...inner])] : inner),
  span: (index, inner) => (span === undefined ? inner : [{ type: 'raw', value: span(index, print([...inner])) }]),
});

const inlines = (nodes: readonly Inline[], options: HtmlOptions) => inlineNodes(nodes, waysOf(options));

const row = (cells: readonly (readonly Inline[])[], tagName: 'th' | 'td', options: HtmlOptions): Element =>
  h(
    'tr',
    {},
    cells.map((cell) => h(tagName, {}, inlines(cell, options))),
  );

function listItem(item: readonly Block[], options: HtmlOptions): Element {
  const [only] = item;
  return h(
    'li',
    {},
    item.length === 1 && only?.t === 'p' ? inlines(only.c, options) : item.map((child) => block(child, options)),
  );
}

function block(node: Block, options: HtmlOptions): Element {
  switch (node.t) {
    case 'p':
      return h('p', {}, inlines(node.c, options));
    case 'code':
      return h('pre', {}, [
        h('code', node.lang === undefined ? {} : { className: [`language-${node.lang}`] }, [textNode(node.v)]),
      ]);
    case 'math':
      return h('p', {}, inlines([node], options));
    case 'list':
      return h(
        node.ordered ? 'ol' : 'ul',
        {},
        node.items.map((item) => listItem(item, options)),
      );
    case 'table': {
      const body = h(
        'tbody',
        {},
        node.rows.map((cells) => row(cells, 'td', options)),
      );
      return h('table', {}, [h('thead', {}, [row(node.head, 'th', options)]), body]);
    }
    case 'quote':
      return h(
        'blockquote',
        {},
        node.c.map((child) => block(child, options)),
      );
    case 'img':
      return h('p', {}, [
        options.image === undefined ? textNode(`[${node.alt}]`) : { type: 'raw', value: options.image(node.src, node.alt) },
      ]);
  }
}

/** A run of phrases as HTML that is XHTML as well. */
export const inlinesToHtml = (nodes: readonly Inline[], options: HtmlOptions = {}): string => print(inlines(nodes, options));

/** Blocks as HTML that is XHTML as well: every void element closed, all text escaped. */
export const blocksToHtml = (blocks: readonly Block[], options: HtmlOptions = {}): string =>
  print(blocks.map((one) => block(one, options)));
