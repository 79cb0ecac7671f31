import { inverseNormal } from '../signal/inverse-normal.ts';
import type { CellTable, Moment } from './cell-table.ts';
import { choleskyRoot } from './cholesky.ts';
import { fitAbility, type Posterior } from './fit-ability.ts';
import { normalShare } from './normal-share.ts';
import { TAUS } from './practice.ts';

/** How abilities wander for reasons of their own: variance a day at first, shared by all domains and each one's. */
const WANDER = 0.0015;
const WANDER_COMMON = 0.7;
const WANDER_OWN = 0.3;

/** What is believed of a learner after some answers, for every time constant. */
export interface Belief {
  readonly domains: readonly string[];
  readonly moment: Moment;
  readonly posteriors: readonly Posterior[];
}

/** What the answers up to a moment say. */
export const beliefAt = (table: CellTable, moment: Moment): Belief => ({
  domains: table.domains,
  moment,
  posteriors: TAUS.map((_, tau) => fitAbility(table, moment.cells, tau)),
});

/** Abilities some days later by one time constant: those of a draw are `mean + rate x gained + (rate - center) x tilt + root x normals`. */
export interface Outlook {
  readonly mean: Float64Array;
  /** Practice left, by domain. */
  readonly gained: Float64Array;
  /** By how much the bases move with the rate. */
  readonly tilt: Float64Array;
  /** Of the rate before it is cut at 0. */
  readonly center: number;
  readonly spread: number;
  /** Share of it that lies above 0. */
  readonly left: number;
  /** Variance that wandering adds: of what all domains share .7, of each one's own .3. */
  readonly wandered: number;
  /** Of what is not known of the bases once the rate is, row by row; what they wandered is in it. */
  readonly root: Float64Array;
}

/** What wandering adds to the covariance of two domains. */
export const wanderOf = (wandered: number, same: boolean): number => wandered * (WANDER_COMMON + (same ? WANDER_OWN : 0));

/** The abilities so many days after the moment, for every time constant, if nothing is practiced until then. */
export function outlooks({ domains, moment, posteriors }: Belief, days: number): readonly Outlook[] {
  const count = domains.length;
  const size = count + 1;
  return posteriors.map(({ mean, covariance }, place) => {
    const tau = TAUS[place] ?? 1;
    const variance = covariance[size * size - 1] ?? 1;
    const tilt = Float64Array.from(domains, (_, row) => (covariance[row * size + count] ?? 0) / variance);
    const wandered = WANDER * tau * (1 - Math.exp(-(moment.age + days) / tau));
    const rest = new Float64Array(count * count);
    for (let row = 0; row < count; row += 1)
      for (let column = 0; column < count; column += 1)
        rest[row * count + column] =
          (covariance[row * size + column] ?? 0) -
          (tilt[row] ?? 0) * (tilt[column] ?? 0) * variance +
          wanderOf(wandered, row === column);
    const fade = Math.exp(-days / tau);
    const [center, spread] = [mean[count] ?? 0, Math.sqrt(variance)];
    return {
      mean: mean.slice(0, count),
      gained: Float64Array.from(domains, (_, at) => (moment.practice[place]?.[at] ?? 0) * fade),
      ...{ tilt, center, spread, left: normalShare(center / spread), wandered, root: choleskyRoot(rest, count) },
    };
  });
}

/** The rate above which such a share lies of what is left of its normal distribution above 0. */
export function rateAbove({ center, spread, left }: Pick<Outlook, 'center' | 'spread' | 'left'>, share: number): number {
  const above = left * share;
  return Math.max(0, center - spread * inverseNormal(Math.min(1 - 1e-10, Math.max(1e-10, above))));
}

/** Mean and variance of what is left of the rate's normal distribution above 0. */
export function rateLeft({ center, spread, left }: Pick<Outlook, 'center' | 'spread' | 'left'>): {
  readonly mean: number;
  readonly variance: number;
} {
  const cut = -center / spread;
  // Far below 0 nothing is left to speak of.
  if (left < 1e-9) return { mean: 0, variance: 0 };
  const pull = Math.exp((-cut * cut) / 2) / Math.sqrt(2 * Math.PI) / left;
  return { mean: center + spread * pull, variance: spread ** 2 * Math.max(0, 1 + cut * pull - pull * pull) };
}
