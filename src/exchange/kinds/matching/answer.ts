import type { Inline } from '../../../core/item/text-tree.ts';
import type { ExchangeOption } from '../../exchange-option.ts';

export interface MatchingAnswer {
  readonly kind: 'matching';
  /** The rationale of a pair is its prompt's. A pair without a prompt is a response that fits none. */
  readonly pairs: readonly { readonly prompt?: ExchangeOption; readonly response: readonly Inline[] }[];
}
