import type { OptionMeaning } from '../../core/item/scoring.ts';
import type { ChoiceKind } from '../../core/kinds/is-choice.ts';
import type { AuthoredOption } from '../parse/authored-option.ts';
import type { ContentKind } from './content-kind.ts';

// What several kinds have in common.

/** An option as a learner is shown it. */
export const shown = ({ id, text }: AuthoredOption) => ({ id, text });

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Ids of the right ones. */
export const keyIds = (options: readonly AuthoredOption[]): readonly string[] =>
  options.filter(({ isKey }) => isKey).map(({ id }) => id);

/** Each with its own meaning. */
export const meaningsOf = (options: readonly AuthoredOption[], meaningOf: (option: AuthoredOption) => OptionMeaning) =>
  options.map((option) => [option.id, meaningOf(option)] as const);

interface WithOptions {
  readonly options: readonly AuthoredOption[];
}

/** A list of options of which some are right. */
export const optionList = {
  options: ({ options }: WithOptions) => options,
  explained: ({ options }: WithOptions) => options,
  offered: ({ options }: WithOptions) => options,
  meanings: ({ options }: WithOptions, meaningOf: (option: AuthoredOption) => OptionMeaning) => meaningsOf(options, meaningOf),
} satisfies Partial<ContentKind<ChoiceKind>>;
