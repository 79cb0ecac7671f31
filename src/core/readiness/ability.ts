import type { Level } from '../item/item.ts';

/**
 * What is believed of a learner's ability in each domain of an exam: a Gaussian. Abilities are in logits; 0 is even odds on a question
 * of middling level without guessing. `covariance` is row by row, one row a domain.
 */
export interface Ability {
  readonly domains: readonly string[];
  readonly mean: readonly number[];
  readonly covariance: readonly number[];
}

/** A first exposure: an answer to a family not met before. */
export interface FirstExposure {
  readonly domain: string;
  /** The author's level, 1..3. */
  readonly level: Level;
  /** Chance of being right by guessing, 0..1 exclusive of 1. */
  readonly chance: number;
  readonly right: boolean;
  /** Days since the first exposure before it, 0 or more. */
  readonly days: number;
}

/** Spread of true difficulties about the author's level, folded into the slope (probit approximation of a logistic-normal mean). */
const SLOPE = 1 / Math.sqrt(1 + (0.7 ** 2 * Math.PI) / 8);
const LEVELS: Readonly<Record<Level, number>> = { 1: -0.8, 2: 0, 3: 0.8 };
/** What is common to all domains, and what is each one's own: variances before any answer. */
const COMMON = 0.9 ** 2;
const OWN = 0.45 ** 2;
/** Growth of the variance, by day and by answer, shared .7 to .3 between common and own. */
const BY_DAY = 0.003;
const BY_ANSWER = 0.0015;
/** What one answer with its feedback teaches. */
const LEARNED = 0.004;

/** Before any answer. */
export const startAbility = (domains: readonly string[]): Ability => ({
  domains,
  mean: domains.map(() => 0),
  covariance: domains.flatMap((_, row) => domains.map((__, column) => COMMON + (row === column ? OWN : 0))),
});

const widen = (covariance: number[], size: number, by: number): void => {
  for (let at = 0; at < covariance.length; at += 1)
    covariance[at] = (covariance[at] ?? 0) + by * (at % (size + 1) === 0 ? 1 : 0.7);
};

/** The same some days later: as likely, less sure. */
export function ageAbility({ domains, mean, covariance }: Ability, days: number): Ability {
  const wider = [...covariance];
  widen(wider, domains.length, BY_DAY * Math.max(0, days));
  return { domains, mean, covariance: wider };
}

/**
 * The ability after first exposures, in their order; one in a domain that the exam does not have is passed over. An extended Kalman
 * filter on the log-likelihood of a logistic answer with a guessing floor. Source: readiness formulas.
 */
export function updateAbility(ability: Ability, exposures: Iterable<FirstExposure>): Ability {
  const size = ability.domains.length;
  const mean = [...ability.mean];
  const covariance = [...ability.covariance];
  const places = new Map(ability.domains.map((domain, at) => [domain, at]));
  for (const { domain, level, chance, right, days } of exposures) {
    const at = places.get(domain);
    if (at === undefined) continue;
    widen(covariance, size, BY_DAY * days + BY_ANSWER);
    const s = 1 / (1 + Math.exp(-SLOPE * ((mean[at] ?? 0) - LEVELS[level])));
    const p = chance + (1 - chance) * s;
    const slope = (1 - chance) * s * (1 - s) * SLOPE;
    const information = slope ** 2 / (p * (1 - p));
    const gradient = right ? slope / p : -slope / (1 - p);
    const column = ability.domains.map((_, row) => covariance[row * size + at] ?? 0);
    const scale = 1 + information * (column[at] ?? 0);
    for (let row = 0; row < size; row += 1) {
      const own = column[row] ?? 0;
      mean[row] = (mean[row] ?? 0) + (own * gradient) / scale;
      for (let other = 0; other < size; other += 1) {
        const place = row * size + other;
        covariance[place] = (covariance[place] ?? 0) - (information * own * (column[other] ?? 0)) / scale;
      }
    }
    mean[at] = (mean[at] ?? 0) + LEARNED;
  }
  return { domains: ability.domains, mean, covariance };
}
