import type { Claim, Ticked } from '../claim.ts';

/** `true`, `TRUE.` and `True` are one word. */
const bare = ({ words }: Ticked): string => words.trim().replace(/[.!]$/, '').toLowerCase();

/** Two options, true and false. */
export const claimTrueFalse: Claim = {
  rank: (options) => (options.map(bare).toSorted().join(' ') === 'false true' ? 3 : 0),
  place: (option) => (bare(option) === 'true' ? 0 : 1),
  words: (option) => (bare(option) === 'true' ? 'True' : 'False'),
  most: 1,
};
