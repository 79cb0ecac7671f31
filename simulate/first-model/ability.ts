import type { Level } from '../../src/core/item/item.ts';

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

type Numbers = { readonly length: number; [at: number]: number };

/** In place, for the loop over a long log. */
const addProcessNoise = (covariance: Numbers, size: number, by: number): void => {
  for (let at = 0; at < covariance.length; at += 1)
    covariance[at] = (covariance[at] ?? 0) + by * (at % (size + 1) === 0 ? 1 : 0.7);
};

/** The same some days later: as likely, less sure. */
export function ageAbility({ domains, mean, covariance }: Ability, days: number): Ability {
  const wider = [...covariance];
  addProcessNoise(wider, domains.length, BY_DAY * Math.max(0, days));
  return { domains, mean, covariance: wider };
}

/** Chance of knowing, guessing aside, of a question of a level. */
const probabilityKnown = (ability: number, level: Level): number => 1 / (1 + Math.exp(-SLOPE * (ability - LEVELS[level])));

/**
 * The information of an answer (Fisher): dp^2 / (p (1 - p)) with p = c + (1 - c) s and dp = (1 - c) s (1 - s) k. Written with 1 - p =
 * (1 - c)(1 - s) divided out, so that it stays finite where p comes to 1.
 */
const information = (s: number, chance: number): number =>
  ((1 - chance) * s * s * (1 - s) * SLOPE ** 2) / (chance + (1 - chance) * s);

/** What an answer's information about one ability does to the covariance, in place; `column` is left with what it was. Answers the scale of the gain. */
function shrinkCovariance(covariance: Numbers, column: Numbers, size: number, at: number, carried: number): number {
  for (let row = 0; row < size; row += 1) column[row] = covariance[row * size + at] ?? 0;
  const scale = 1 + carried * (column[at] ?? 0);
  for (let row = 0; row < size; row += 1)
    for (let other = 0; other < size; other += 1) {
      const place = row * size + other;
      covariance[place] = (covariance[place] ?? 0) - (carried / scale) * ((column[row] ?? 0) * (column[other] ?? 0));
    }
  return scale;
}

/**
 * The ability after first exposures, in their order. One in a domain that the exam does not have tells nothing but that time has gone by.
 * An extended Kalman filter on the log-likelihood of a logistic answer with a guessing floor. Finite whatever the log says. Source:
 * docs/formulas.md#ability.
 */
export function updateAbility(ability: Ability, exposures: Iterable<FirstExposure>): Ability {
  const size = ability.domains.length;
  const mean = Float64Array.from(ability.mean);
  const covariance = Float64Array.from(ability.covariance);
  const column = new Float64Array(size);
  const places = new Map(ability.domains.map((domain, at) => [domain, at]));
  for (const { domain, level, chance, right, days } of exposures) {
    const at = places.get(domain);
    addProcessNoise(covariance, size, BY_DAY * days + (at === undefined ? 0 : BY_ANSWER));
    if (at === undefined) continue;
    const s = probabilityKnown(mean[at] ?? 0, level);
    const p = chance + (1 - chance) * s;
    // dp / p, or -dp / (1 - p).
    const gradient = right ? ((1 - chance) * s * (1 - s) * SLOPE) / p : -s * SLOPE;
    const carried = information(s, chance);
    const scale = shrinkCovariance(covariance, column, size, at, carried);
    for (let row = 0; row < size; row += 1) mean[row] = (mean[row] ?? 0) + ((column[row] ?? 0) * gradient) / scale;
    mean[at] = (mean[at] ?? 0) + LEARNED;
  }
  return { domains: ability.domains, mean: [...mean], covariance: [...covariance] };
}
