import type { ItemOf, Kind, Option } from '../../core/item/item.ts';

/** Options as they are listed to be read. */
export interface OptionList {
  readonly title?: string;
  readonly options: readonly Option[];
  /** With letters, by which the answer names them. */
  readonly lettered: boolean;
}

/** What a question asks to do, and what it lists. */
export interface Reading {
  readonly words: string;
  readonly lists: readonly OptionList[];
}

const READINGS: { readonly [K in Kind]: (item: ItemOf<K>) => Reading } = {
  'multiple-choice': ({ options }) => ({ words: 'One answer is right.', lists: [{ options, lettered: true }] }),
  'multiple-response': ({ options, choose }) => ({ words: `Choose ${choose}.`, lists: [{ options, lettered: true }] }),
  ordering: ({ options }) => ({
    words: 'Select the steps that belong and put them in order.',
    lists: [{ options, lettered: false }],
  }),
  matching: ({ prompts, options }) => ({
    words: 'Find the response for each prompt; one may serve twice, or not at all.',
    lists: [
      { title: 'Prompts', options: prompts, lettered: false },
      { title: 'Responses', options, lettered: true },
    ],
  }),
};

const readingAs = <K extends Kind>(kind: K, item: ItemOf<K>): Reading => READINGS[kind](item);

/** How a question is shown to be read, without a way to answer. */
export const readingOf = (item: ItemOf<Kind>): Reading => readingAs(item.kind, item);
