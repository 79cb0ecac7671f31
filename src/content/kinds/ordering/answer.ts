import type { Place } from '../../diagnostic.ts';
import type { AuthoredOption } from '../../parse/authored-option.ts';
import type { Placed } from '../../parse/fields.ts';

export interface OrderingAnswer {
  readonly kind: 'ordering';
  /** In the right order. */
  readonly steps: readonly AuthoredOption[];
  readonly extras: readonly AuthoredOption[];
  /** The numbers typed before the steps; Markdown itself counts from the first and ignores the rest. */
  readonly numbers: readonly Placed<number>[];
  readonly place: Place;
}
