import type { Item } from '../../core/item/item.ts';
import { plainText } from '../../core/item/plain-text.ts';
import { readingOf } from './reading-of.ts';

/** The texts of a question's options, steps, prompts and responses, by their ids. */
export function textOf(item: Item): (id: string) => string | undefined {
  const options = readingOf(item).lists.flatMap((list) => list.options);
  return (id) => {
    const found = options.find((option) => option.id === id);
    return found && plainText(found.text);
  };
}
