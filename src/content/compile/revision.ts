import type { Item } from '../../core/item/item.ts';
import { markableText, plainBlocks, plainText } from '../../core/item/markable-text.ts';
import type { Key, SpanMeaning } from '../../core/item/scoring.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { canonicalText, shortHash } from '../hash.ts';
import { keyFacts } from '../kinds/content-kinds.ts';

const sorted = (list: readonly string[] | undefined): readonly string[] => [...(list ?? [])].sort();

/** Formulas as their author wrote them: two that read the same as a line may mean different things. Nothing where there is none. */
function texIn({ scenario, leadIn }: Pick<Item, 'scenario' | 'leadIn'>): readonly string[] {
  const found: string[] = [];
  const inlines = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.t === 'math') found.push(node.tex);
      else if ('c' in node) inlines(node.c);
    }
  };
  const blocks = (list: readonly Block[]): void => {
    for (const block of list) {
      if (block.t === 'p') inlines(block.c);
      else if (block.t === 'math') found.push(block.tex);
      else if (block.t === 'quote') blocks(block.c);
      else if (block.t === 'list') blocks(block.items.flat());
      else if (block.t === 'table') [block.head, ...block.rows].flat().forEach(inlines);
    }
  };
  blocks(scenario);
  inlines(leadIn);
  return found;
}

/**
 * A hash of everything that bears on the answer or the marking: plain text, phrases with what they mean here, options with their concepts,
 * key and order. Rationales, sources, level and the author's order of options are not in it: fixing them keeps learners' marks valid.
 */
export function revisionOf(
  item: Pick<Item, 'kind' | 'scenario' | 'leadIn'>,
  spans: readonly SpanMeaning[],
  options: readonly { readonly id: string; readonly concept?: string }[],
  key: Key,
): string {
  const markable = markableText(item.scenario, item.leadIn);
  const phrases = spans.map((span) => {
    const at = markable.spans.find((one) => one.i === span.span);
    return [span.role, at?.start, at?.end, sorted(span.for), sorted(span.against), span.weight ?? 1, sorted(span.core)];
  });
  const facts = [
    item.kind,
    canonicalText(plainBlocks(item.scenario)),
    canonicalText(plainText(item.leadIn)),
    markable.text,
    phrases,
    options.map(({ id, concept }) => [id, concept ?? null]).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    keyFacts(key),
    ...texIn(item),
  ];
  return shortHash(JSON.stringify(facts));
}
