import type { ChoiceKind } from '../../core/kinds/is-choice.ts';
import type { Claim, Ticked } from './claim.ts';
import { claimChoice } from './multiple-choice/claim.ts';
import { claimResponse } from './multiple-response/claim.ts';
import { claimTrueFalse } from './true-false/claim.ts';

const CLAIMS: Readonly<Record<ChoiceKind, Claim>> = {
  'multiple-choice': claimChoice,
  'multiple-response': claimResponse,
  'true-false': claimTrueFalse,
};

/** The words an option of a kind must have; its own where the kind does not fix them. */
export const fixedWords = (kind: ChoiceKind, option: Ticked): string => CLAIMS[kind].words?.(option) ?? option.words;

/** How many options of a kind can be right. */
export const mostKeys = (kind: ChoiceKind): number => CLAIMS[kind].most ?? Number.POSITIVE_INFINITY;

/** The kind that options with boxes are of: the one most particular about them. The options are in that kind's order. */
export function asChoice<T extends { readonly isKey: boolean }>(
  options: readonly T[],
  wordsOf: (option: T) => string,
): { readonly kind: ChoiceKind; readonly options: readonly T[] } {
  const ticked = options.map((option): { readonly option: T } & Ticked => ({
    option,
    words: wordsOf(option),
    isKey: option.isKey,
  }));
  const ranked = (Object.entries(CLAIMS) as [ChoiceKind, Claim][])
    .map(([kind, claim]) => ({ kind, claim, rank: claim.rank(ticked) }))
    .toSorted((a, b) => b.rank - a.rank);
  const { kind, claim } = ranked[0] ?? { kind: 'multiple-choice', claim: claimChoice };
  const { place } = claim;
  const placed = place === undefined ? ticked : ticked.toSorted((a, b) => place(a) - place(b));
  return { kind, options: placed.map(({ option }) => option) };
}
