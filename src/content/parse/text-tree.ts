import type { Code, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { isLocalUrl } from '../markdown/urls.ts';
import type { LocalLink } from './authored.ts';
import { resolvePath } from './content-path.ts';
import { PICTURE } from './lesson-references.ts';
import { unwrap } from './unwrap.ts';

/** What turning Markdown into a bank's text tree needs, and what it gathers on the way. */
export interface TreeContext {
  readonly problems: Problems;
  /** Relative links are gathered here. */
  readonly links: LocalLink[];
  /** Images are gathered here, by their paths relative to the content root. */
  readonly images: LocalLink[];
  /** Takes a phrase and answers its number; undefined where phrases may not stand. */
  readonly onSpan?: (node: TextDirective) => number;
  /** "a scenario", for messages. */
  readonly where: string;
}

/** Words for what has no place in a bank's text. */
const NAMES: Readonly<Partial<Record<Nodes['type'], string>>> = {
  delete: 'struck text',
  footnoteReference: 'footnote',
  footnoteDefinition: 'footnote',
  heading: 'heading',
  thematicBreak: 'rule (`---`)',
  image: 'image inside a line',
  list: 'list',
  table: 'table',
  code: 'code block',
  math: 'formula on lines of its own',
  blockquote: 'quote',
};

const HINTS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  image: 'put the image in a paragraph of its own',
  footnoteReference: 'sources are listed in the front matter',
  heading: 'the only heading of a question is ## Explanation',
  math: 'in a line, a formula stands between single dollars',
};

/** Tells a node that cannot stand where it does. */
export function refuseNode(node: Nodes, where: string, problems: Problems, hint?: string): void {
  problems.error('unexpected-content', placeOf(node), `Unexpected ${NAMES[node.type] ?? node.type} in ${where}.`, {
    expected: 'text, **strong**, *emphasis*, `code`, links',
    hint: hint ?? HINTS[node.type],
  });
}

/** A run of phrases. Phrases that have no place in a bank are told and left out. */
export function toInlines(nodes: readonly PhrasingContent[], context: TreeContext): readonly Inline[] {
  return nodes.flatMap((node) => toInline(node, context));
}

function toInline(node: PhrasingContent, context: TreeContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return node.value === '' ? [] : [{ t: 'text', v: unwrap(node.value) }];
    case 'inlineCode':
      return [{ t: 'code', v: node.value }];
    case 'inlineMath':
      return node.data?.formula === undefined ? [] : [{ t: 'math', ...node.data.formula }];
    case 'strong':
      return [{ t: 'strong', c: toInlines(node.children, context) }];
    case 'emphasis':
      return [{ t: 'em', c: toInlines(node.children, context) }];
    case 'break':
      return [{ t: 'br' }];
    case 'link': {
      if (node.title) {
        context.problems.error('unexpected-content', placeOf(node), 'Unexpected title in a link, expected only an address.', {
          hint: 'remove the part in quotes',
        });
      }
      if (isLocalUrl(node.url)) context.links.push({ href: node.url, place: placeOf(node) });
      return [{ t: 'link', href: node.url, c: toInlines(node.children, context) }];
    }
    case 'textDirective': {
      if (context.onSpan !== undefined) return [{ t: 'span', i: context.onSpan(node), c: toInlines(node.children, context) }];
      context.problems.error('span-place', placeOf(node), `Unexpected \`:${node.name}[...]\` in ${context.where}.`, {
        expected: 'phrases in the scenario and the lead-in of choice and response questions only',
      });
      return toInlines(node.children, context);
    }
    default:
      refuseNode(node, context.where, context.problems);
      return [];
  }
}

function toCode(node: Code, context: TreeContext): Block {
  if (node.meta) {
    context.problems.error(
      'unexpected-content',
      placeOf(node),
      `Unexpected \`${node.meta}\` after the language of a code block.`,
    );
  }
  return node.lang ? { t: 'code', lang: node.lang, v: node.value } : { t: 'code', v: node.value };
}

/** Tells a list with boxes that is not the answer block, once. */
function tellBoxes(list: List, { problems, where }: TreeContext): void {
  const boxed = list.children.find((item) => typeof item.checked === 'boolean');
  if (boxed === undefined) return;
  const { start } = placeOf(list);
  if (problems.list.some(({ ruleId, place }) => ruleId === 'two-answers' && place.start.offset === start.offset)) return;
  problems.error('two-answers', placeOf(boxed), `Unexpected box in ${where}, expected one answer block at the end.`, {
    hint: 'use a list without boxes here',
  });
}

/** Blocks of a scenario, a rationale, an explanation or a signal's page. What has no place there is told and left out. */
export function toBlocks(nodes: readonly RootContent[], context: TreeContext): readonly Block[] {
  return nodes.flatMap((node) => toBlock(node, context));
}

function toBlock(node: RootContent, context: TreeContext): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const [first] = node.children;
      if (node.children.length !== 1 || first?.type !== 'image') return [{ t: 'p', c: toInlines(node.children, context) }];
      if (!PICTURE.test(first.url)) {
        context.problems.error('image-local', placeOf(first), `Unexpected kind of image \`${first.url.slice(0, 100)}\`.`, {
          expected: './name.png, .jpg, .webp, .avif or .gif',
        });
      }
      const src = resolvePath(context.problems.file, first.url) ?? first.url;
      context.images.push({ href: src, place: placeOf(first) });
      return [{ t: 'img', src, alt: first.alt ?? '' }];
    }
    case 'code':
      return [toCode(node, context)];
    case 'math':
      return node.data?.formula === undefined ? [] : [{ t: 'math', ...node.data.formula }];
    case 'blockquote':
      return [{ t: 'quote', c: toBlocks(node.children, context) }];
    case 'list':
      tellBoxes(node, context);
      if (node.ordered && (node.start ?? 1) !== 1) {
        context.problems.error(
          'unexpected-content',
          placeOf(node),
          `Unexpected number ${node.start}, expected a list that starts at 1.`,
        );
      }
      return [
        { t: 'list', ordered: node.ordered ?? false, items: node.children.map((item) => toBlocks(item.children, context)) },
      ];
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => toInlines(cell.children, context)));
      const [head = [], ...rest] = rows;
      return [{ t: 'table', head, rows: rest }];
    }
    case 'containerDirective':
      // Told when the Markdown was read.
      return [];
    default:
      refuseNode(node, context.where, context.problems);
      return [];
  }
}
