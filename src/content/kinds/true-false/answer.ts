import type { Place } from '../../diagnostic.ts';
import type { AuthoredOption } from '../../parse/authored-option.ts';

export interface TrueFalseAnswer {
  readonly kind: 'true-false';
  /** True, then False, in whichever order they were written. */
  readonly options: readonly AuthoredOption[];
  readonly place: Place;
}
