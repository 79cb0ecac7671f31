import type { Claim } from '../claim.ts';

/** Any list with boxes that no other kind claims. */
export const claimChoice: Claim = { rank: () => 1 };
