import type { Kind } from '../item/item.ts';
import type { Response, ResponseOf } from '../item/response.ts';
import type { Key, KeyOf } from '../item/scoring.ts';
import type { Choosing } from './choosing.ts';
import { choiceChoosing } from './multiple-choice/choosing.ts';
import { responseChoosing } from './multiple-response/choosing.ts';
import { trueFalseChoosing } from './true-false/choosing.ts';

/** What is chosen in each kind; null where options are placed or paired, each of them right somewhere. */
const CHOOSING = {
  'multiple-choice': choiceChoosing,
  'multiple-response': responseChoosing,
  'true-false': trueFalseChoosing,
  ordering: null,
  matching: null,
} as const satisfies { readonly [K in Kind]: Choosing<K> | null };

/** The kinds in which options are chosen. */
export type ChoiceKind = { [K in Kind]: (typeof CHOOSING)[K] extends null ? never : K }[Kind];

export const isChoiceKind = (kind: Kind): kind is ChoiceKind => CHOOSING[kind] !== null;

/** True of a question, answer, key or response of a kind in which options are chosen. */
export const isChoice = <T extends { readonly kind: Kind }>(one: T): one is Extract<T, { readonly kind: ChoiceKind }> =>
  isChoiceKind(one.kind);

const choosingOf = <K extends Kind>(kind: K): Choosing<K> | null =>
  (CHOOSING as { readonly [K in Kind]: Choosing<K> | null })[kind];

const chosenAs = <K extends Kind>(kind: K, response: ResponseOf<K>) => choosingOf(kind)?.chosen(response) ?? [];
const keysAs = <K extends Kind>(kind: K, key: KeyOf<K>) => choosingOf(kind)?.keys(key) ?? [];

/** Ids of the options a response chooses; none in kinds in which nothing is chosen. */
export const chosenIn = (response: Response): readonly string[] => chosenAs(response.kind, response);

/** Ids of the right options; none in kinds in which nothing is chosen. */
export const keysIn = (key: Key): readonly string[] => keysAs(key.kind, key);
