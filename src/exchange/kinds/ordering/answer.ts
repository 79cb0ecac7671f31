import type { ExchangeOption } from '../../exchange-option.ts';

/** Steps in the right order; extras belong nowhere. */
export interface OrderingAnswer {
  readonly kind: 'ordering';
  readonly steps: readonly ExchangeOption[];
  readonly extras: readonly ExchangeOption[];
}
