import type { Option } from '../../../core/item/item.ts';
import { plainText } from '../../../core/item/plain-text.ts';
import { letter } from '../../items/letter.ts';

/** A response with its letter, as one line. */
export const labeled = (order: readonly Option[], id: string | undefined): string => {
  const at = order.findIndex((option) => option.id === id);
  const option = order[at];
  return option ? `${letter(at)}. ${plainText(option.text)}` : 'nothing';
};
