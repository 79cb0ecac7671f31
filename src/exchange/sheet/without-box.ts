import { plainText } from '../../core/item/plain-text.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';

const BOX = /^\[.{0,2}\]/;

function firstBracket(nodes: readonly Inline[]): readonly Inline[] {
  const [head, ...rest] = nodes;
  if (head === undefined || head.t === 'br') return nodes;
  if ('c' in head) return [{ ...head, c: firstBracket(head.c) }, ...rest];
  return [{ ...head, v: head.v.replace(/^\[(?<inner>.{0,2})\]/, '($<inner>)').replace(/^\[/, '(') }, ...rest];
}

/** An item that begins with `[x]` would be read as an option with a box, wherever it stands: round brackets instead. */
export const withoutBox = (nodes: readonly Inline[]): readonly Inline[] =>
  BOX.test(plainText(nodes)) ? firstBracket(nodes) : nodes;

function itemWithoutBox([head, ...rest]: readonly Block[]): readonly Block[] {
  if (head === undefined) return rest;
  return [head.t === 'p' ? { ...head, c: withoutBox(head.c) } : head, ...rest];
}

/** Blocks without anything in their lists that looks like a box. */
export const withoutBoxes = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block): Block => {
    if (block.t === 'quote') return { ...block, c: withoutBoxes(block.c) };
    return block.t === 'list' ? { ...block, items: block.items.map((item) => itemWithoutBox(withoutBoxes(item))) } : block;
  });
