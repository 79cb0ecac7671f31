import type { Item, ItemOf, Kind } from '../../core/item/item.ts';
import type { Response, ResponseOf } from '../../core/item/response.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import type { ChosenOf } from '../kinds/chosen.ts';
import { matchingChosen } from '../kinds/matching/chosen.ts';
import { choiceChosen } from '../kinds/multiple-choice/chosen.ts';
import { responseChosen } from '../kinds/multiple-response/chosen.ts';
import { orderingChosen } from '../kinds/ordering/chosen.ts';
import { trueFalseChosen } from '../kinds/true-false/chosen.ts';

const CHOSEN: { readonly [K in Kind]: ChosenOf<K> } = {
  'multiple-choice': choiceChosen,
  'multiple-response': responseChosen,
  'true-false': trueFalseChosen,
  ordering: orderingChosen,
  matching: matchingChosen,
};

const isOf = <K extends Kind>(kind: K, response: Response): response is ResponseOf<K> => response.kind === kind;
const chosenAs = <K extends Kind>(kind: K, item: ItemOf<K>, response: Response): readonly string[] =>
  isOf(kind, response) ? CHOSEN[kind](item, response) : [];

/** What was answered, in words. */
const chosenOf = (item: Item, response: Response): readonly string[] => chosenAs(item.kind, item, response);

/** What was chosen, a line for each part; undefined where the question has changed since. */
export const chosenWords = (item: Item, { revision, response }: AnswerAttempt): readonly string[] | undefined =>
  revision === item.revision ? chosenOf(item, response) : undefined;
