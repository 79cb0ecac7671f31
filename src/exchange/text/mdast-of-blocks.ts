import type { BlockContent, ListItem, PhrasingContent, TableCell, TableRow } from 'mdast';
import type { BlockMath, InlineMath } from '../../content/markdown/formula-nodes.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { ExchangeSpan } from '../exchange.ts';

/** How phrases and pictures become nodes of a Markdown tree. */
export interface ToMarkdown {
  readonly spans: readonly ExchangeSpan[];
  /** A picture's address as the question's file has to write it; undefined where its words must do. */
  readonly image: (src: string) => string | undefined;
}

const list = (values: readonly string[]): string => values.join(' ');

function attributesOf(span: ExchangeSpan): Record<string, string> {
  return {
    ...(span.signal === undefined ? {} : { id: span.signal }),
    ...(span.weight === undefined ? {} : { weight: String(span.weight) }),
    ...(span.core === undefined ? {} : { core: list(span.core) }),
    ...(span.for === undefined ? {} : { for: list(span.for) }),
    ...(span.against === undefined ? {} : { against: list(span.against) }),
    ...(span.tempts === undefined ? {} : { tempts: list(span.tempts) }),
  };
}

/** Where the reader would see a bare address, whatever is escaped in it: it looks for these in the words it has read. */
const BARE_ADDRESS = /(?<=https?)(?=:\/\/)|(?<=www)(?=\.)|(?<=[-.\w+])(?=@[-\w]+\.)/i;

/** Words are never a link by themselves: an empty comment, which is dropped on reading, parts what looks like an address. */
const wordsToMdast = (text: string): PhrasingContent[] =>
  text.split(BARE_ADDRESS).flatMap((value, at): PhrasingContent[] => [...(at === 0 ? [] : [PARTING]), { type: 'text', value }]);

/** Dropped on reading: it parts what would be read as something else if it touched. */
const PARTING: PhrasingContent = { type: 'html', value: '<!-- -->' };

/** A formula, kept apart from letters and digits before it, and from digits, capitals and dollars after it: its dollars would be money. */
function formulaToMdast(value: string, before: string, after: string): PhrasingContent[] {
  const formula: InlineMath = { type: 'inlineMath', value };
  return [...(/[\p{L}\p{N}$]$/u.test(before) ? [PARTING] : []), formula, ...(/^[\dA-Z$]/.test(after) ? [PARTING] : [])];
}

/** The text next to a node, as it touches it: a formula there begins and ends with a dollar. */
const touching = (node: Inline | undefined): string => (node?.t === 'text' ? node.v : node?.t === 'math' ? '$' : '');

/** A run of phrases; a phrase without a meaning is words like any other. */
export function inlinesToMdast(nodes: readonly Inline[], context: ToMarkdown): PhrasingContent[] {
  return nodes.flatMap((node, at): PhrasingContent[] => {
    if (node.t === 'text') return wordsToMdast(node.v);
    if (node.t === 'code') return [{ type: 'inlineCode', value: node.v }];
    if (node.t === 'math') return formulaToMdast(node.tex, touching(nodes[at - 1]), touching(nodes[at + 1]));
    if (node.t === 'br') return [{ type: 'break' }];
    const children = inlinesToMdast(node.c, context);
    if (node.t === 'link') return [{ type: 'link', url: node.href, children }];
    if (node.t !== 'span') return [{ type: node.t === 'em' ? 'emphasis' : 'strong', children }];
    const span = context.spans[node.i];
    return span === undefined ? children : [{ type: 'textDirective', name: span.role, attributes: attributesOf(span), children }];
  });
}

const cell = (nodes: readonly Inline[], context: ToMarkdown): TableCell => ({
  type: 'tableCell',
  children: inlinesToMdast(nodes, context),
});

export const rowToMdast = (cells: readonly (readonly Inline[])[], context: ToMarkdown): TableRow => ({
  type: 'tableRow',
  children: cells.map((nodes) => cell(nodes, context)),
});

const blockFormula = (value: string): BlockMath => ({ type: 'math', value });

function blockToMdast(block: Block, context: ToMarkdown): BlockContent {
  switch (block.t) {
    case 'p':
      return { type: 'paragraph', children: inlinesToMdast(block.c, context) };
    case 'code':
      return { type: 'code', lang: block.lang ?? null, value: block.v };
    case 'math':
      return blockFormula(block.tex);
    case 'list':
      return {
        type: 'list',
        ordered: block.ordered,
        spread: false,
        children: block.items.map(
          (item): ListItem => ({ type: 'listItem', spread: false, children: blocksToMdast(item, context) }),
        ),
      };
    case 'table':
      return { type: 'table', children: [block.head, ...block.rows].map((cells) => rowToMdast(cells, context)) };
    case 'quote':
      return { type: 'blockquote', children: blocksToMdast(block.c, context) };
    case 'img': {
      const url = context.image(block.src);
      const children: PhrasingContent[] =
        url === undefined ? [{ type: 'text', value: `[${block.alt}]` }] : [{ type: 'image', url, alt: block.alt }];
      return { type: 'paragraph', children };
    }
  }
}

/** Blocks as nodes of a Markdown tree. */
export const blocksToMdast = (blocks: readonly Block[], context: ToMarkdown): BlockContent[] =>
  blocks.map((block) => blockToMdast(block, context));
