import type { Item, ItemOf, Kind } from '../item/item.ts';
import type { Response, ResponseOf } from '../item/response.ts';
import { matchingCompleteness } from '../kinds/matching/completeness.ts';
import { choiceCompleteness } from '../kinds/multiple-choice/completeness.ts';
import { responseCompleteness } from '../kinds/multiple-response/completeness.ts';
import { orderingCompleteness } from '../kinds/ordering/completeness.ts';
import { trueFalseCompleteness } from '../kinds/true-false/completeness.ts';
import type { Completeness } from './completeness.ts';

// Apart from the scorers: a screen asks this with the first question, and those only with the first answer.

const COMPLETENESS: { readonly [K in Kind]: Completeness<K> } = {
  'multiple-choice': choiceCompleteness,
  'multiple-response': responseCompleteness,
  'true-false': trueFalseCompleteness,
  ordering: orderingCompleteness,
  matching: matchingCompleteness,
};

/** Why a response cannot belong to a question (another kind, unknown or doubled ids, too many), or null. */
export const faultOf = <K extends Kind>(kind: K, item: ItemOf<K>, response: ResponseOf<K>): string | null =>
  item.kind === response.kind
    ? COMPLETENESS[kind].fault(item, response)
    : `a ${response.kind} response to a ${item.kind} question`;

/** True where nothing is chosen, placed or paired yet. */
export const isEmpty = (response: Response): boolean => emptyAs(response.kind, response);

const emptyAs = <K extends Kind>(kind: K, response: ResponseOf<K>): boolean => COMPLETENESS[kind].isEmpty(response);

/** True where a response may be submitted without a warning: well formed, and everything asked for is chosen, placed or paired. */
export const isComplete = (item: Item, response: Response | null): boolean =>
  response !== null && completeAs(item.kind, item, response);

const completeAs = <K extends Kind>(kind: K, item: ItemOf<K>, response: ResponseOf<K>): boolean =>
  faultOf(kind, item, response) === null && COMPLETENESS[kind].isComplete(item, response);
