import type { Kind } from '../../core/item/item.ts';
import type { ExchangeKind } from './exchange-kind.ts';
import { matching } from './matching/matching.ts';
import { multipleChoice } from './multiple-choice/multiple-choice.ts';
import { multipleResponse } from './multiple-response/multiple-response.ts';
import { ordering } from './ordering/ordering.ts';
import { trueFalse } from './true-false/true-false.ts';

const EXCHANGE_KINDS: { readonly [K in Kind]: ExchangeKind<K> } = {
  'multiple-choice': multipleChoice,
  'multiple-response': multipleResponse,
  'true-false': trueFalse,
  ordering,
  matching,
};

/** All that a way in or out must know of the kind of an answer. */
export const kindOf = <K extends Kind>({ kind }: { readonly kind: K }): ExchangeKind<K> => EXCHANGE_KINDS[kind];
