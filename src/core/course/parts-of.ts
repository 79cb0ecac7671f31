import type { Item, ItemOf, Kind, Option } from '../item/item.ts';
import type { Response, ResponseOf } from '../item/response.ts';
import type { Key, KeyOf } from '../item/scoring.ts';
import { matchingParts } from '../kinds/matching/answer-parts.ts';
import { choiceParts } from '../kinds/multiple-choice/answer-parts.ts';
import { responseParts } from '../kinds/multiple-response/answer-parts.ts';
import { orderingParts } from '../kinds/ordering/answer-parts.ts';
import { trueFalseParts } from '../kinds/true-false/answer-parts.ts';
import type { AnswerParts, Parts } from './answer-parts.ts';

const PARTS: { readonly [K in Kind]: AnswerParts<K> } = {
  'multiple-choice': choiceParts,
  'multiple-response': responseParts,
  'true-false': trueFalseParts,
  ordering: orderingParts,
  matching: matchingParts,
};

const partsAs = <K extends Kind>(kind: K): AnswerParts<K> => (PARTS as { readonly [K in Kind]: AnswerParts<K> })[kind];
const givenAs = <K extends Kind>(kind: K, response: ResponseOf<K>): Parts => partsAs(kind).given(response);
const rightAs = <K extends Kind>(kind: K, key: KeyOf<K>): Parts => partsAs(kind).right(key);
const promptsAs = <K extends Kind>(kind: K, item: ItemOf<K>): readonly Option[] => partsAs(kind).prompts(item);

export const givenParts = (response: Response): Parts => givenAs(response.kind, response);
export const rightParts = (key: Key): Parts => rightAs(key.kind, key);
export const promptsOf = (item: Item): readonly Option[] => promptsAs(item.kind, item);
export const responseOf = (item: Item, parts: Parts): Response => partsAs(item.kind).response(parts);

/** What SCORM and xAPI call such a question. */
export const interactionType = ({ kind }: Item): string => partsAs(kind).type;

/** Options whose names say it all need no words beside them. */
export const hasOwnNames = ({ kind }: Item): boolean => partsAs(kind).names !== undefined;

const DIGITS = '123456789abcdefghijklmnopqrstuvwxyz';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Names of options and prompts for an LMS, by id: letters and figures in the author's order, whatever the learner saw. */
export function partNames(item: Item): ReadonlyMap<string, string> {
  const { names } = partsAs(item.kind);
  return new Map([
    ...item.options.map(({ id }, at) => [id, names?.[at] ?? LETTERS[at] ?? id] as const),
    ...promptsOf(item).map(({ id }, at) => [id, DIGITS[at] ?? id] as const),
  ]);
}
