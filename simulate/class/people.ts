import type { Random } from '../../src/core/session/random.ts';
import { lognormal, normal } from '../normal.ts';
import { DOMAINS } from '../truth.ts';

/** Someone who learns, as the acceptance of readiness has them (docs/formulas.md#acceptance). */
export interface Person {
  /** Ability at first, by domain. */
  readonly base: readonly number[];
  /** What an answer gives in its domain. */
  readonly rate: number;
}

export function drawPerson(random: Random): Person {
  const common = normal(random, 0.1, 0.9);
  return { base: DOMAINS.map(() => common + normal(random, 0, 0.45)), rate: lognormal(random, 0.004, 0.6) };
}

/** The exam is harder than the bank by so many logits: what the shift of the link must find. */
export const EXAM_HARDER = 0.4;
/** What marking adds to a test of the comparison, in log odds. */
export const MARKING_HELPS = 0.4;
