import type { Place } from '../../diagnostic.ts';
import type { AuthoredPair } from '../../parse/authored-option.ts';

export interface MatchingAnswer {
  readonly kind: 'matching';
  readonly pairs: readonly AuthoredPair[];
  readonly place: Place;
}
