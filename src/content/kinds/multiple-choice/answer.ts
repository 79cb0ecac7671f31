import type { Place } from '../../diagnostic.ts';
import type { AuthoredOption } from '../../parse/authored-option.ts';

export interface ChoiceAnswer {
  readonly kind: 'multiple-choice';
  readonly options: readonly AuthoredOption[];
  readonly place: Place;
}
