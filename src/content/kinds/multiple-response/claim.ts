import type { Claim } from '../claim.ts';

/** More than one is right. */
export const claimResponse: Claim = { rank: (options) => (options.filter(({ isKey }) => isKey).length > 1 ? 2 : 0) };
