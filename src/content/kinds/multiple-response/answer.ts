import type { Place } from '../../diagnostic.ts';
import type { AuthoredOption } from '../../parse/authored-option.ts';

export interface ResponseAnswer {
  readonly kind: 'multiple-response';
  readonly options: readonly AuthoredOption[];
  readonly place: Place;
}
