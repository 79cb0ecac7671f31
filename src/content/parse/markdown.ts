import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { FILE_START, type Problems } from '../diagnostic.ts';
import { checkCharacters } from '../markdown/check-characters.ts';
import { checkColonLines, checkContainer, checkTextDirective } from '../markdown/check-directive.ts';
import { checkFootnotes } from '../markdown/check-footnotes.ts';
import { checkBlockMath, checkInlineMath, onlyFormula } from '../markdown/check-formula.ts';
import { checkHtml } from '../markdown/check-html.ts';
import { checkImage, checkLink, checkUnused, collectDefinitions, resolveReference } from '../markdown/check-links.ts';
import { checkTornFormulas } from '../markdown/check-torn-formulas.ts';
import { checkUnreadFormulas } from '../markdown/check-unread-formulas.ts';
import { type AllowedDirectives, type MarkdownContext, placeOf, sourceOf } from '../markdown/context.ts';
import type { BlockMath, InlineMath } from '../markdown/formula-nodes.ts';
import { parseTree } from '../markdown/pipeline.ts';
import { indexLines, type LineIndex } from '../source-text.ts';
import { unwrap } from './unwrap.ts';

/** A file's Markdown: a tree with only safe nodes, whose places are places in the file. */
export interface MarkdownDocument {
  readonly root: Root;
  readonly source: string;
  readonly lines: LineIndex;
}

/** Nodes that hold blocks, not phrases. */
const FLOW_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition']);

/** The position of a node, for what takes its place. */
const at = ({ position }: Nodes): Pick<Nodes, 'position'> => (position === undefined ? {} : { position });
const text = (value: string, node: Nodes): Text => ({ type: 'text', value, ...at(node) });

/** Joins text nodes that have become neighbors. */
function joinText(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') {
      const position = last.position && node.position ? { position: { start: last.position.start, end: node.position.end } } : {};
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value, ...position };
    } else joined.push(node);
  }
  return joined;
}

/** Cleans a tree from the leaves up, in place. */
class Cleaner {
  readonly #context: MarkdownContext;
  readonly #definitions: ReturnType<typeof collectDefinitions>;
  readonly used = new Set<string>();

  constructor(context: MarkdownContext, definitions: ReturnType<typeof collectDefinitions>) {
    this.#context = context;
    this.#definitions = definitions;
  }

  clean(parent: Parents, inside?: TextDirective): void {
    if (parent.type === 'paragraph') this.#checkLines(parent);
    const around = parent.type === 'textDirective' ? parent : inside;
    const isFlow = FLOW_PARENTS.has(parent.type);
    const children = parent.children.flatMap((child) => this.#one(child, around, isFlow));
    parent.children = joinText(children) as typeof parent.children;
  }

  #checkLines(paragraph: Paragraph): void {
    const { start, end } = placeOf(paragraph);
    const isText = (offset: number): boolean =>
      paragraph.children.some(
        (child) => child.type === 'text' && placeOf(child).start.offset <= offset && offset < placeOf(child).end.offset,
      );
    checkColonLines(start.offset, end.offset, isText, this.#context);
  }

  /** What takes the place of a node: itself cleaned, other nodes, or nothing. */
  #one(node: RootContent, inside: TextDirective | undefined, isFlow: boolean): readonly RootContent[] {
    const context = this.#context;
    switch (node.type) {
      case 'paragraph': {
        const block = onlyFormula(node);
        if (block !== undefined) return this.#one(block, inside, isFlow);
        break;
      }
      case 'inlineMath':
        return checkInlineMath(node, context) ? [node] : [text(sourceOf(node, context.source), node)];
      case 'math':
        if (checkBlockMath(node, context)) return [node];
        return [{ type: 'paragraph', children: [text(sourceOf(node, context.source), node)], ...at(node) }];
      case 'html': {
        const kept = checkHtml(node, context);
        if (kept === undefined) return [];
        const shown = text(kept, node);
        return [isFlow ? { type: 'paragraph', children: [shown], ...at(node) } : shown];
      }
      case 'textDirective': {
        const after = context.source.slice(placeOf(node).end.offset, placeOf(node).end.offset + 300);
        const stays = checkTextDirective(node, inside, after, context);
        this.clean(node, inside);
        return stays ? [node] : [text(sourceOf(node, context.source), node)];
      }
      case 'containerDirective':
        checkContainer(node, context);
        break;
      case 'link':
        if (checkLink(node, context)) break;
        this.clean(node, inside);
        return node.children;
      case 'image':
        return checkImage(node, context) ? [node] : [text(node.alt ?? '', node)];
      case 'code':
        if (node.lang && !/^[\w+#.-]{1,40}$/.test(node.lang)) {
          context.problems.error('code-language', placeOf(node), `Unexpected language \`${node.lang}\` of a code block.`, {
            expected: 'a word such as json',
          });
          node.lang = null;
        }
        return [node];
      case 'linkReference':
      case 'imageReference': {
        const key = node.identifier.toLowerCase();
        const definition = this.#definitions.get(key);
        this.used.add(key);
        return definition === undefined
          ? [text(sourceOf(node, context.source), node)]
          : this.#one(resolveReference(node, definition), inside, isFlow);
      }
      case 'definition':
        return [];
      default:
    }
    if ('children' in node) this.clean(node, inside);
    return [node];
  }
}

/**
 * Reads Markdown (CommonMark, GFM without single tildes, our directives) from a text whose front matter is blanked. The tree that
 * comes out has no HTML, no unknown or misplaced directives, no unsafe addresses, no references or definitions; whatever of these was
 * there is an error with its place, and stands in the tree as the text it was. Only comments are dropped.
 */
export function parseMarkdown(body: string, problems: Problems, allowed: AllowedDirectives): MarkdownDocument {
  const lines = indexLines(body);
  const context: MarkdownContext = { source: body, lines, problems, allowed };
  const empty: Root = { type: 'root', children: [] };
  if (!checkCharacters(context)) return { root: empty, source: body, lines };
  try {
    const root = parseTree(body);
    const definitions = collectDefinitions(root, context);
    const cleaner = new Cleaner(context, definitions);
    cleaner.clean(root);
    checkTornFormulas(root, context);
    checkUnreadFormulas(root, context);
    checkUnused(definitions, cleaner.used, context);
    checkFootnotes(root, context);
    return { root, source: body, lines };
  } catch (error) {
    // Text nested thousands of levels deep runs out of stack; nothing else is expected here.
    if (!(error instanceof RangeError)) throw error;
    problems.error('too-deep', FILE_START, 'Unexpected nesting of thousands of levels.', { expected: 'text' });
    return { root: empty, source: body, lines };
  }
}

/** A formula as a line of words and signs. */
const asLine = (node: InlineMath | BlockMath): string => node.data?.formula?.v ?? node.value;

/** The words of a node, without any markup. Line ends inside paragraphs are spaces. */
export function plainText(node: Nodes | readonly PhrasingContent[], formula = asLine): string {
  if (!('type' in node)) return node.map((child) => plainText(child, formula)).join('');
  switch (node.type) {
    case 'text':
      return unwrap(node.value);
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'image':
      return node.alt ?? '';
    case 'inlineMath':
    case 'math':
      return formula(node);
    case 'break':
      return ' ';
    default:
      return 'children' in node ? node.children.map((child) => plainText(child, formula)).join('') : '';
  }
}

/** The same as ids are made of it: a formula is what its author wrote, since how it is shown as a line may change. */
export const textForIds = (nodes: readonly PhrasingContent[]): string => plainText(nodes, ({ value }) => `$${value.trim()}$`);
