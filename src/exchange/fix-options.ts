import { optionId } from '../content/hash.ts';
import { plainText } from '../core/item/plain-text.ts';
import type { Inline } from '../core/item/text-tree.ts';
import type { ExchangeOption } from './exchange-option.ts';
import { withoutBoxes } from './sheet/without-box.ts';
import { tidyBlocks, tidyInlines } from './text/tidy-text.ts';

/** What an option may hold: words and marks; a link would be told as its concept. */
export function fixText(nodes: readonly Inline[], changed: Set<string>): readonly Inline[] {
  const bare = (list: readonly Inline[]): readonly Inline[] =>
    list.flatMap((node): readonly Inline[] => {
      if (node.t === 'link') changed.add('a link in an option came as its words');
      if (node.t === 'link' || node.t === 'span') return bare(node.c);
      return 'c' in node ? [{ ...node, c: bare(node.c) }] : [node];
    });
  return tidyInlines(bare(nodes));
}

export const fixOption = (option: ExchangeOption, changed: Set<string>): ExchangeOption => ({
  ...option,
  text: fixText(option.text, changed),
  rationale: withoutBoxes(tidyBlocks(option.rationale)),
});

export const optionWords = ({ text }: ExchangeOption): string => plainText(text);

/** Options that can be told apart: ids are made of their words. A string says why that cannot be. */
export function apart(
  options: readonly ExchangeOption[],
  what: string,
  changed: Set<string>,
): readonly ExchangeOption[] | string {
  const seen = new Map<string, ExchangeOption>();
  for (const option of options) {
    const words = optionWords(option);
    if (words.trim() === '') {
      if (option.isKey) return `${what} that is right has no text`;
      changed.add(`${what} without text was left out`);
      continue;
    }
    const id = optionId(words);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, option);
    else if (first.isKey !== option.isKey) return `the same words, "${words.slice(0, 60)}", are both right and wrong`;
    else changed.add(`${what} that stands there twice came once`);
  }
  return [...seen.values()];
}
