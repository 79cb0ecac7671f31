import type { ItemBase, ItemOf, Kind } from '../../core/item/item.ts';
import type { KeyOf, OptionMeaning } from '../../core/item/scoring.ts';
import type { AuthoredOption } from '../parse/authored-option.ts';
import type { AnswerOf } from './answers.ts';

/** What an item has of its kind alone; `shuffle` where the kind keeps its options in their order. */
export type ItemPart<K extends Kind> = K extends Kind ? Omit<ItemOf<K>, keyof ItemBase> & { readonly shuffle?: false } : never;

/** What the compiler must know of one kind of question. */
export interface ContentKind<K extends Kind> {
  /** How its answer is written, for an author who said another kind. */
  readonly form: string;
  /** Every option, step, prompt and response, in the order written. */
  options(answer: AnswerOf<K>): readonly AuthoredOption[];
  /** Those that have a rationale and differ in their words: options, steps or prompts. */
  explained(answer: AnswerOf<K>): readonly AuthoredOption[];
  /** What a learner chooses from, each once. */
  offered(answer: AnswerOf<K>): readonly AuthoredOption[];
  /** The kind's own part of an item. Where order would give the answer away, options are sorted by id. */
  part(answer: AnswerOf<K>): ItemPart<K>;
  key(answer: AnswerOf<K>): KeyOf<K>;
  /** What is told of each option, by id. */
  meanings(
    answer: AnswerOf<K>,
    meaningOf: (option: AuthoredOption) => OptionMeaning,
  ): readonly (readonly [id: string, meaning: OptionMeaning])[];
  /** The key as a revision is made of it, with everything that has no order sorted. Never change it: revisions are in learners' records. */
  keyFacts(key: KeyOf<K>): unknown;
}
