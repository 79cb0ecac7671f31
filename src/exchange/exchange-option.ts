import type { Block, Inline } from '../core/item/text-tree.ts';

/** An option, step, prompt or response. `isKey`: right, or a step that belongs. */
export interface ExchangeOption {
  readonly text: readonly Inline[];
  readonly isKey: boolean;
  readonly concept?: string;
  readonly rationale: readonly Block[];
}
