import type { Kind } from '../../core/item/item.ts';
import type { Key, KeyOf, OptionMeaning } from '../../core/item/scoring.ts';
import type { AuthoredOption } from '../parse/authored-option.ts';
import type { AnswerOf, AuthoredAnswer } from './answers.ts';
import type { ContentKind, ItemPart } from './content-kind.ts';
import { matching } from './matching/matching.ts';
import { multipleChoice } from './multiple-choice/multiple-choice.ts';
import { multipleResponse } from './multiple-response/multiple-response.ts';
import { ordering } from './ordering/ordering.ts';
import { trueFalse } from './true-false/true-false.ts';

const CONTENT_KINDS: { readonly [K in Kind]: ContentKind<K> } = {
  'multiple-choice': multipleChoice,
  'multiple-response': multipleResponse,
  'true-false': trueFalse,
  ordering,
  matching,
};

const of = <K extends Kind>({ kind }: { readonly kind: K }): ContentKind<K> => CONTENT_KINDS[kind];

/** How an answer of a kind is written. */
export const formOf = (kind: Kind): string => CONTENT_KINDS[kind].form;

/** Every option, step, prompt and response of an answer, in the order written. */
export const optionsOf = (answer: AuthoredAnswer): readonly AuthoredOption[] => of(answer).options(answer);

/** Options, steps or prompts: what has a rationale of its own, and differs in its words, as ids are made of these. */
export const explainedOf = (answer: AuthoredAnswer): readonly AuthoredOption[] => of(answer).explained(answer);

/** What a learner chooses from: options, steps with those that do not belong, or responses (each once). */
export const offeredBy = (answer: AuthoredAnswer): readonly AuthoredOption[] => of(answer).offered(answer);

const partsAs = <K extends Kind>(kind: K, answer: AnswerOf<K>): { readonly part: ItemPart<K>; readonly key: KeyOf<K> } => ({
  part: CONTENT_KINDS[kind].part(answer),
  key: CONTENT_KINDS[kind].key(answer),
});

/** The kind's own part of an item, and its key. */
export const partsOf = (answer: AuthoredAnswer) => partsAs(answer.kind, answer);

/** What is told of each option, by id. */
export const meaningsOf = (
  answer: AuthoredAnswer,
  meaningOf: (option: AuthoredOption) => OptionMeaning,
): Readonly<Record<string, OptionMeaning>> => Object.fromEntries(of(answer).meanings(answer, meaningOf));

/** The key with everything that has no order sorted. */
export const keyFacts = (key: Key): unknown => of(key).keyFacts(key);
