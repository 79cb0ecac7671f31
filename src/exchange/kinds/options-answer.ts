import type { Kind } from '../../core/item/item.ts';
import type { ExchangeOption } from '../exchange-option.ts';

/** An answer of a kind in which options are chosen. */
export interface OptionsAnswer<K extends Kind> {
  readonly kind: K;
  readonly options: readonly ExchangeOption[];
}
