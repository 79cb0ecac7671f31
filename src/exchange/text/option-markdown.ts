import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import type { Inline } from '../../core/item/text-tree.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import { blocksToMdast, inlinesToMdast, type ToMarkdown } from './mdast-of-blocks.ts';
import { tidyInlines } from './tidy-text.ts';

/** The words of links and phrases without these. */
export const withoutLinks = (nodes: readonly Inline[]): readonly Inline[] =>
  tidyInlines(
    nodes.flatMap((node): readonly Inline[] => {
      if (node.t === 'link' || node.t === 'span') return withoutLinks(node.c);
      return 'c' in node ? [{ ...node, c: withoutLinks(node.c) }] : [node];
    }),
  );

/** The option's words, linked as a whole where it stands for a concept; links of its own would be told as concepts. */
export function optionText(text: readonly Inline[], concept: string | undefined, context: ToMarkdown): PhrasingContent[] {
  const children = inlinesToMdast(withoutLinks(text), context);
  return concept === undefined ? children : [{ type: 'link', url: concept, children }];
}

/** An option or a step with its rationale; `checked` is null where there is no box. */
export function optionItem(option: ExchangeOption, checked: boolean | null, context: ToMarkdown): ListItem {
  const words: BlockContent = { type: 'paragraph', children: optionText(option.text, option.concept, context) };
  const rationale: BlockContent[] =
    option.rationale.length === 0 ? [] : [{ type: 'blockquote', children: blocksToMdast(option.rationale, context) }];
  return { type: 'listItem', spread: false, checked, children: [words, ...rationale] };
}
