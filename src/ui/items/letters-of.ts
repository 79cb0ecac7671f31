import type { Option } from '../../core/item/item.ts';
import { letter } from './letter.ts';

/** The letters of these options, as they stand on the screen. */
export const lettersOf = (order: readonly Option[], ids: readonly string[]): readonly string[] =>
  order.flatMap((option, at) => (ids.includes(option.id) ? [letter(at)] : []));
