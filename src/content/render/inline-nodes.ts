import type { ElementContent } from 'hast';
import type { Formula } from '../../core/item/math-node.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import { h, textNode } from './hast.ts';
import { mathHast } from './math-hast.ts';

/** What differs from one reader of the HTML to another. `inner` is what stands inside. */
export interface InlineWays {
  link(href: string, inner: readonly ElementContent[]): readonly ElementContent[];
  /** A phrase, by its number. */
  span(index: number, inner: readonly ElementContent[]): readonly ElementContent[];
  /** Words; without it, as they are. */
  text?(words: string): readonly ElementContent[];
  /** A formula; without it, MathML. */
  math?(formula: Formula): ElementContent;
}

function inlineNode(node: Inline, ways: InlineWays): readonly ElementContent[] {
  switch (node.t) {
    case 'text':
      return ways.text?.(node.v) ?? [textNode(node.v)];
    case 'code':
      return [h('code', {}, [textNode(node.v)])];
    case 'math':
      return [ways.math?.(node) ?? mathHast(node.m)];
    case 'strong':
    case 'em':
      return [h(node.t, {}, inlineNodes(node.c, ways))];
    case 'link':
      return ways.link(node.href, inlineNodes(node.c, ways));
    case 'span':
      return ways.span(node.i, inlineNodes(node.c, ways));
    case 'br':
      return [h('br')];
  }
}

/** A run of text and phrases as nodes of HTML. */
export const inlineNodes = (nodes: readonly Inline[], ways: InlineWays): ElementContent[] =>
  nodes.flatMap((node) => inlineNode(node, ways));
