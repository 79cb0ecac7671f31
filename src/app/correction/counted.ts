import type { BankIndex } from '../../core/item/pack.ts';
import type { Attempt } from '../../core/session/attempt.ts';

/** As `standingOf`, which is loaded only where a key was wrong. Without its code every answer counts. */
export const countedOf = async (index: BankIndex, all: readonly Attempt[]): Promise<readonly Attempt[]> =>
  index.wrong
    ? import('./standing.ts').then(
        ({ standingOf }) => standingOf(index, all),
        () => all,
      )
    : all;
