import type { Element } from 'hast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { readFormula } from '../../content/formula/read-formula.ts';
import type { InlineMath } from '../../content/markdown/formula-nodes.ts';
import { urlFault } from '../../content/markdown/urls.ts';
import { hastText } from '../../content/render/hast.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { Pictures } from '../pictures.ts';
import { mayHoldFormula } from './foreign-formula.ts';
import { safeHast } from './safe-hast.ts';
import { splitPictures } from './split-pictures.ts';
import { tidyBlocks } from './tidy-text.ts';

/** A text from elsewhere, and in words what of it could not come: `image`, `formula`, ... */
export interface ForeignText {
  readonly blocks: readonly Block[];
  readonly lost: readonly string[];
}

interface FromHtmlOptions {
  /** Takes pictures along; without it their words stand for them. */
  readonly pictures?: Pictures | undefined;
  /** Reads `<span data-signalmark="3">` as the phrase of that number. */
  readonly spans?: boolean;
  /** The other system typesets no formulas here: they stay as they are written. */
  readonly plain?: boolean;
}

type Handlers = NonNullable<Options['handlers']>;

const markerOf = (node: Element): string | undefined => {
  const value = node.properties['dataSignalmark'];
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? value : undefined;
};

const handlers: Handlers = {
  // The library's own reads code as a screen shows it, which drops some characters.
  code: (_state, node) => ({ type: 'inlineCode', value: hastText(node) }),
  math: (_state, node): InlineMath => ({
    type: 'inlineMath',
    value: String(node.properties['dataTex']),
    double: node.properties['dataBlock'] !== undefined,
  }),
};

const withSpans: Handlers = {
  ...handlers,
  span(state, node) {
    const i = markerOf(node);
    const children = state.all(node);
    if (i === undefined) return children;
    return { type: 'textDirective', name: 'span', attributes: { i }, children: children as PhrasingContent[] };
  },
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const plain = unified().use(rehypeRemark, { handlers }).freeze();
const marked = unified().use(rehypeRemark, { handlers: withSpans }).freeze();

/** Other systems' links keep their address only where it is whole and safe. */
const isSafe = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url) && urlFault(url) === undefined;

/** A formula that was read before: it can be typeset. */
function formulaInline(tex: string): readonly Inline[] {
  const read = readFormula(tex);
  return read.ok ? [{ t: 'math', ...read.value }] : [{ t: 'text', v: tex }];
}

/** A paragraph of nothing but a formula that stood on lines of its own. */
function formulaBlock(children: readonly RootContent[]): Block | undefined {
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (only?.type !== 'inlineMath' || only.double !== true || others.length > 0) return undefined;
  const read = readFormula(only.value, true);
  return read.ok ? { t: 'math', ...read.value } : undefined;
}

function inline(node: RootContent): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ t: 'text', v: node.value }];
    case 'inlineCode':
      return [{ t: 'code', v: node.value }];
    case 'strong':
      return [{ t: 'strong', c: inlines(node.children) }];
    case 'emphasis':
      return [{ t: 'em', c: inlines(node.children) }];
    case 'inlineMath':
      return formulaInline(node.value);
    case 'break':
      return [{ t: 'br' }];
    case 'link':
      return isSafe(node.url) ? [{ t: 'link', href: node.url, c: inlines(node.children) }] : inlines(node.children);
    case 'textDirective':
      return [{ t: 'span', i: Number(node.attributes?.['i'] ?? 0), c: inlines(node.children) }];
    default:
      return 'children' in node ? inlines(node.children) : [];
  }
}

const inlines = (nodes: readonly RootContent[]): readonly Inline[] => nodes.flatMap(inline);

const LANGUAGE = /^[\w+#.-]{1,40}$/;

function block(node: RootContent): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const formula = formulaBlock(node.children);
      return formula === undefined ? splitPictures(node.children, inlines) : [formula];
    }
    case 'heading':
      return [{ t: 'p', c: [{ t: 'strong', c: inlines(node.children) }] }];
    case 'code':
      return [
        node.lang && LANGUAGE.test(node.lang) ? { t: 'code', lang: node.lang, v: node.value } : { t: 'code', v: node.value },
      ];
    case 'blockquote':
      return [{ t: 'quote', c: node.children.flatMap(block) }];
    case 'list':
      return [{ t: 'list', ordered: node.ordered ?? false, items: node.children.map((item) => item.children.flatMap(block)) }];
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children)));
      return [{ t: 'table', head, rows }];
    }
    case 'thematicBreak':
      return [];
    default:
      return [{ t: 'p', c: inline(node) }];
  }
}

/** Too deep for any tree: its words alone. */
const words = (html: string): readonly Block[] => [{ t: 'p', c: [{ t: 'text', v: html.replace(/<[^<>]{0,2000}>/g, ' ') }] }];

/** Text without a tag, a reference or an element of Markdown's own: paragraphs of plain words need no parser, and most texts are that. */
const PLAIN = /^(?:<p>[^<&\0]*<\/p>\s*)+$|^[^<&\0]*$/;

const plainParagraphs = (html: string): readonly Block[] =>
  tidyBlocks(html.split(/<\/?p>/).map((v): Block => ({ t: 'p', c: [{ t: 'text', v }] })));

/** Reads another system's HTML, however broken, into a bank's small tree. Nothing in it can do anything: only what the tree knows is kept. */
export function htmlToBlocks(html: string, options: FromHtmlOptions = {}): ForeignText {
  const lost = new Set<string>();
  if (options.plain === true && mayHoldFormula(html))
    lost.add('a formula where there is only room for words (kept as its source)');
  if (PLAIN.test(html) && (options.plain === true || !mayHoldFormula(html)))
    return { blocks: plainParagraphs(html), lost: [...lost] };
  let blocks: readonly Block[];
  try {
    const hast = safeHast(parser.parse(html), lost, (src) => options.pictures?.take(src), options.plain);
    const mdast: Nodes = (options.spans === true ? marked : plain).runSync(hast);
    blocks = tidyBlocks('children' in mdast ? (mdast.children as readonly RootContent[]).flatMap(block) : []);
  } catch (error) {
    // Text nested thousands of levels deep runs out of stack; nothing else is expected here.
    if (!(error instanceof RangeError)) throw error;
    lost.add('nesting of thousands of levels');
    blocks = tidyBlocks(words(html));
  }
  return { blocks, lost: [...lost] };
}
