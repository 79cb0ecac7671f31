import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { h, textNode } from '../../content/render/hast.ts';
import { type InlineWays, inlineNodes } from '../../content/render/inline-nodes.ts';
import { mathHast } from '../../content/render/math-hast.ts';
import type { Formula } from '../../core/item/math-node.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';

export interface HtmlOptions {
  /** What stands for a phrase; without it a phrase is words like any other. `inner` is HTML already. */
  readonly span?: (index: number, inner: string) => string;
  /** What stands for a picture, as HTML; without it its words in brackets. */
  readonly image?: (src: string, alt: string) => string;
  /** Formulas as MathML that has its TeX with it; without it as TeX between `\\(` and `\\)`, which most systems typeset. */
  readonly mathML?: true;
  /** Around the TeX of a formula, where a system wants to be told which one to typeset. */
  readonly texClass?: string;
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

/** The signs of a formula that is none: parted by an empty element, so that no system typesets them. */
const MARKS = /(?<=\\)(?=[([])|(?<=\$)(?=\$)|(?<=\[)(?=\/?(?:tex|latex|\$)\])/i;

const literal = (v: string): ElementContent[] =>
  v.split(MARKS).flatMap((part, at): ElementContent[] => [...(at === 0 ? [] : [h('em')]), textNode(part)]);

/** A formula as MathML with its TeX. */
function mathML({ m, tex }: Formula): Element {
  const { children, properties } = mathHast(m);
  const annotation = h('annotation', { encoding: 'application/x-tex' }, [textNode(tex)]);
  const xmlns = 'http://www.w3.org/1998/Math/MathML';
  return h('math', { xmlns, ...properties }, [h('semantics', {}, [h('mrow', {}, children), annotation])]);
}

const formula = (one: Formula, block: boolean, options: HtmlOptions): ElementContent => {
  if (options.mathML) return mathML(one);
  const tex = textNode(block ? `\\[${one.tex}\\]` : `\\(${one.tex}\\)`);
  return options.texClass === undefined ? tex : h('span', { className: [options.texClass] }, [tex]);
};

const waysOf = (options: HtmlOptions): InlineWays => ({
  // A link to a lesson of ours leads nowhere in another system.
  link: (href, inner) => (isForeign(href) ? [h('a', { href }, [...inner])] : inner),
  span(index, inner) {
    return options.span === undefined ? inner : [{ type: 'raw', value: options.span(index, print([...inner])) }];
  },
  text: literal,
  math: (one) => formula(one, false, options),
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
      return h('p', {}, [formula(node, true, options)]);
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
