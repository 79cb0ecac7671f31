import { BLANK_LINE, plainText } from './plain-text.ts';
import type { Block, Inline } from './text-tree.ts';

export { plainBlocks, plainText } from './plain-text.ts';

/** What a learner can mark, with the way back to the tree. Offsets are UTF-16, ends exclusive. */
export interface Markable {
  readonly text: string;
  /** Where each text, inline code and formula node (by identity) begins in `text`. */
  readonly at: ReadonlyMap<Inline, number>;
  /** The phrases an author named, in text order; `i` is the span's number. */
  readonly spans: readonly { readonly i: number; readonly start: number; readonly end: number }[];
  /** The same text for whoever looks for words or sentences in it: a formula is one word, whatever its signs are. As long as `text`. */
  readonly words: string;
}

/**
 * Scenario and lead-in as one text: text, inline code, formulas in a line and link text; a break is "\n"; paragraphs, list items, table cells,
 * quoted blocks and the lead-in are joined by a blank line, empty ones skipped. Code blocks, formulas on lines of their own and images are shown, not markable.
 * Source: docs/formulas.md#text.
 */
export function markableText(scenario: readonly Block[], leadIn: readonly Inline[]): Markable {
  let text = '';
  const at = new Map<Inline, number>();
  const spans: { i: number; start: number; end: number }[] = [];
  let words = '';
  const add = (more: string, word = more): void => {
    text += more;
    words += word;
  };

  const walk = (inlines: readonly Inline[]): void => {
    for (const node of inlines) {
      if ('v' in node) {
        at.set(node, text.length);
        add(node.v, node.t === 'math' ? node.v.replace(/./gs, 'x') : node.v);
      } else if (node.t === 'br') {
        add('\n');
      } else {
        const start = text.length;
        walk(node.c);
        if (node.t === 'span') spans.push({ i: node.i, start, end: text.length });
      }
    }
  };
  const piece = (inlines: readonly Inline[]): void => {
    if (text && plainText(inlines)) add(BLANK_LINE);
    walk(inlines);
  };
  const blocks = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.t === 'p') piece(block.c);
      else if (block.t === 'quote') blocks(block.c);
      else if (block.t === 'list') blocks(block.items.flat());
      else if (block.t === 'table') [block.head, ...block.rows].flat().forEach(piece);
    }
  };

  blocks(scenario);
  piece(leadIn);
  return { text, at, spans, words };
}
