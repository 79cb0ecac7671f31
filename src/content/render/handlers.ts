import type { Element, ElementContent } from 'hast';
import type { Code, Heading, Image, Link, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Options } from 'remark-rehype';
import { isContainer } from '../markdown/directive-names.ts';
import type { BlockMath, InlineMath } from '../markdown/formula-nodes.ts';
import { resolvePath } from '../parse/content-path.ts';
import { createSlugger } from '../parse/lesson-headings.ts';
import { plainText } from '../parse/markdown.ts';
import { formulaBlock } from './formula-block.ts';
import { h, textNode } from './hast.ts';
import { HEADING_PREFIX, linkProperties, type SiteLinks } from './links.ts';
import { mathHast } from './math-hast.ts';
import { type Convert, PARTS, partHtml } from './part-html.ts';

export type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['paragraph']>>[0];

/** A line of the contents list. */
export interface ContentsEntry {
  readonly id: string;
  readonly text: string;
}

/** Where a text stands, for its links. */
export interface RenderPlace {
  readonly links: SiteLinks;
  /** Path of the file relative to the content root: images are found from there. */
  readonly file: string;
  /** The concept the text is about: a link to itself is only its words. */
  readonly concept?: string;
}

/** What is made of each kind of node of ours; the rest is the library's. `contents` grows in the order of the text. */
export function createHandlers(place: RenderPlace, contents: ContentsEntry[]): Handlers {
  const slug = createSlugger();
  const partSlug = createSlugger();
  let seenHeading = false;

  const convertWith = (state: State): Convert => {
    const all = (children: readonly (RootContent | PhrasingContent)[]): ElementContent[] =>
      state.all({ type: 'root', children: [...children] as RootContent[] });
    return { blocks: (nodes) => state.wrap(all(nodes), true) as ElementContent[], inline: all };
  };

  return {
    containerDirective(state: State, node: ContainerDirective): Element | undefined {
      if (!isContainer(node.name)) return undefined;
      const kind = PARTS[node.name];
      const id = partSlug(`part-${node.name}`);
      const { element, label } = partHtml(node.name, node, id, kind.own || !seenHeading ? 2 : 3, convertWith(state));
      if (kind.listed) contents.push({ id, text: label });
      return element;
    },

    textDirective(state: State, node: TextDirective): Element | ElementContent[] {
      const words = convertWith(state).inline(node.children);
      const term = node.name === 'term' ? place.links.term(node.attributes?.['id'] ?? '') : undefined;
      return term === undefined
        ? words
        : h('a', { className: ['term'], href: term.href, dataDefinition: term.definition }, words);
    },

    heading(state: State, node: Heading): Element {
      const text = plainText(node).trim();
      const id = HEADING_PREFIX + slug(text);
      if (node.depth === 2) {
        seenHeading = true;
        contents.push({ id, text });
      }
      return h(`h${Math.max(2, node.depth)}`, { id }, convertWith(state).inline(node.children));
    },

    link(state: State, node: Link): Element | ElementContent[] {
      const words = convertWith(state).inline(node.children);
      const properties = linkProperties(node.url, place.links, place.concept);
      return properties === undefined ? words : h('a', { ...properties, ...(node.title ? { title: node.title } : {}) }, words);
    },

    image(_state: State, node: Image): ElementContent {
      const path = resolvePath(place.file, node.url);
      if (path === undefined) return textNode(node.alt ?? '');
      return h('img', {
        src: place.links.image(path),
        alt: node.alt ?? '',
        loading: 'lazy',
        ...(node.title ? { title: node.title } : {}),
      });
    },

    code(_state: State, node: Code): Element {
      const lang = node.lang && /^[\w-]+$/.test(node.lang) ? { className: [`language-${node.lang}`] } : {};
      return h('pre', { tabIndex: 0 }, [h('code', lang, [textNode(`${node.value}\n`)])]);
    },

    inlineMath: (_state: State, node: InlineMath): Element | undefined => node.data?.formula && mathHast(node.data.formula.m),

    math: (_state: State, node: BlockMath): Element | undefined => node.data?.formula && formulaBlock(node.data.formula),

    // Neither is left in a tree that was read without errors.
    html: () => undefined,
    definition: () => undefined,
  };
}
