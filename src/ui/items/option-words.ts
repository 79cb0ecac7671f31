import type { Option } from '../../core/item/item.ts';
import { plainText } from '../../core/item/plain-text.ts';

/** Texts of some options, in the order of the ids; what the question does not have is left out. */
export const optionWords = (options: readonly Option[], ids: readonly (string | null)[]): readonly string[] =>
  ids.flatMap((id) => options.filter((option) => option.id === id).map(({ text }) => plainText(text)));
