import type { Domain } from '../exam/blueprint.ts';
import type { Attempt } from '../session/attempt.ts';
import { type Ability, ageAbility, startAbility, updateAbility } from './ability.ts';
import { daysBetween, firstExposures, type TimedExposure } from './first-exposures.ts';
import { type ExamShape, type Prediction, predict, type Range } from './predict.ts';
import { type DomainMove, whatMoves } from './what-moves.ts';

/** First exposures below which nothing is shown: of all, and of each domain. */
export const LEAST_IN_ALL = 30;
export const LEAST_IN_DOMAIN = 5;
/** Below this it is said to be early. */
export const EARLY_BELOW = 80;
/** No chance above this is ever shown. */
export const MOST_SHOWN = 0.97;

/** The wording for a chance of reaching the standard: below the first end, up to the second, up to the third, and above. */
export type Verdict = 'not yet' | 'a coin toss' | 'likely' | 'very likely';
export const VERDICT_ENDS = [0.35, 0.65, 0.85] as const;

/** What is still missing before anything can be said. */
export interface TooLittle {
  readonly status: 'too-little';
  readonly exposures: number;
  /** New questions needed beyond what the domains need. */
  readonly more: number;
  readonly domains: readonly { readonly domain: string; readonly exposures: number; readonly more: number }[];
}

export interface Shown {
  readonly status: 'shown';
  readonly exposures: number;
  readonly early: boolean;
  readonly verdict: Verdict;
  readonly pass: number;
  readonly passRange: Range;
  readonly share: number;
  readonly shareRange: Range;
  readonly domains: readonly {
    readonly domain: string;
    readonly share: number;
    readonly range: Range;
    readonly exposures: number;
  }[];
  /** What new questions would narrow the result most, the most first. */
  readonly moves: readonly DomainMove[];
  /** On exam day, if nothing more is practiced; null without a date ahead. */
  readonly onExamDay: { readonly days: number; readonly pass: number; readonly passRange: Range } | null;
}

export type ReadinessReport = TooLittle | Shown;

export interface ReadinessQuestion extends ExamShape {
  readonly domains: readonly Pick<Domain, 'id'>[];
  /** The attempts of this exam. */
  readonly attempts: readonly Attempt[];
  readonly previousIds: ReadonlyMap<string, string>;
  /** Wall time, ms. */
  readonly now: number;
  /** Whole days to the exam; null without a date, or when it is past. */
  readonly daysLeft: number | null;
}

export function verdictOf(pass: number): Verdict {
  const [not, toss, likely] = VERDICT_ENDS;
  if (pass < not) return 'not yet';
  if (pass <= toss) return 'a coin toss';
  return pass <= likely ? 'likely' : 'very likely';
}

const capped = (chance: number): number => Math.min(MOST_SHOWN, chance);
/** What may be told of a chance: never above 97 %. */
export const cappedPass = ({ pass, passRange: [low, high] }: Prediction) => ({
  pass: capped(pass),
  passRange: [capped(low), capped(high)] as const,
});

/** First exposures by domain, in the exam's order. */
const countByDomain = (
  domains: readonly Pick<Domain, 'id'>[],
  exposures: readonly TimedExposure[],
): readonly { readonly domain: string; readonly exposures: number }[] =>
  domains.map(({ id }) => ({ domain: id, exposures: exposures.filter(({ domain }) => domain === id).length }));

/** What is missing, or nothing where enough was answered. */
export function tooLittle(domains: readonly Pick<Domain, 'id'>[], exposures: readonly TimedExposure[]): TooLittle | undefined {
  const counts = countByDomain(domains, exposures);
  const all = counts.reduce((sum, one) => sum + one.exposures, 0);
  const short = counts.flatMap((one) =>
    one.exposures < LEAST_IN_DOMAIN ? [{ ...one, more: LEAST_IN_DOMAIN - one.exposures }] : [],
  );
  if (all >= LEAST_IN_ALL && short.length === 0) return undefined;
  const inDomains = short.reduce((sum, { more }) => sum + more, 0);
  return { status: 'too-little', exposures: all, more: Math.max(0, LEAST_IN_ALL - all - inDomains), domains: short };
}

/** After how many first exposures there is enough to say something; undefined where there still is not. */
export function enoughFrom(domains: readonly Pick<Domain, 'id'>[], exposures: readonly TimedExposure[]): number | undefined {
  const missing = new Map(domains.map(({ id }) => [id, LEAST_IN_DOMAIN]));
  let all = 0;
  for (const [at, { domain }] of exposures.entries()) {
    const more = missing.get(domain);
    if (more === undefined) continue;
    all += 1;
    missing.set(domain, more - 1);
    if (all >= LEAST_IN_ALL && [...missing.values()].every((rest) => rest <= 0)) return at + 1;
  }
  return undefined;
}

/** The figures are drawn with this seed: the same log always shows the same. */
export const READINESS_SEED = 20_261_126;

/** The ability now: after the last answer, and the days since. */
export function abilityNow(domains: readonly Pick<Domain, 'id'>[], exposures: readonly TimedExposure[], now: number): Ability {
  const ability = updateAbility(startAbility(domains.map(({ id }) => id)), exposures);
  const last = exposures.at(-1);
  return ageAbility(ability, last ? daysBetween(last.at, now) : 0);
}

/** Everything that is said of readiness, from the attempt log. Never without its range, never above 97 %. Source: docs/formulas.md#readiness-shown. */
export function readinessReport(asked: ReadinessQuestion): ReadinessReport {
  const { domains, attempts, previousIds, now, daysLeft } = asked;
  const exposures = firstExposures(attempts, previousIds, now);
  const missing = tooLittle(domains, exposures);
  if (missing) return missing;
  const ability = abilityNow(domains, exposures, now);
  const prediction = predict(ability, asked, READINESS_SEED);
  const counts = new Map(countByDomain(domains, exposures).map((one) => [one.domain, one.exposures]));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const { pass, passRange } = cappedPass(prediction);
  return {
    status: 'shown',
    exposures: all,
    early: all < EARLY_BELOW,
    verdict: verdictOf(pass),
    pass,
    passRange,
    share: prediction.share,
    shareRange: prediction.shareRange,
    domains: prediction.domains.map((one) => ({ ...one, exposures: counts.get(one.domain) ?? 0 })),
    moves: whatMoves(ability, asked),
    onExamDay:
      daysLeft === null || daysLeft < 0
        ? null
        : { days: daysLeft, ...cappedPass(predict(ageAbility(ability, daysLeft), asked, READINESS_SEED)) },
  };
}
