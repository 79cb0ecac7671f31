import type { Kind } from '../../core/item/item.ts';
import type { KindView } from './kind-view.ts';
import { matching } from './matching/matching.ts';
import { multipleChoice } from './multiple-choice/multiple-choice.ts';
import { multipleResponse } from './multiple-response/multiple-response.ts';
import { ordering } from './ordering/ordering.ts';
import { trueFalse } from './true-false/true-false.ts';

/** How each kind is answered. A new kind does not compile until it is here. */
const VIEWS: { readonly [K in Kind]: KindView<K> } = {
  'multiple-choice': multipleChoice,
  'multiple-response': multipleResponse,
  'true-false': trueFalse,
  ordering,
  matching,
};

export const viewOf = <K extends Kind>(kind: K): KindView<K> => VIEWS[kind];
