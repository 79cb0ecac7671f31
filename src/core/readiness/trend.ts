import { localDay } from '../schedule/local-day.ts';
import { startAbility, updateAbility } from './ability.ts';
import { firstExposures } from './first-exposures.ts';
import { predict, type Range } from './predict.ts';
import { cappedPass, enoughFrom, READINESS_SEED, type ReadinessQuestion } from './readiness-report.ts';

/** How ready it looked after so many first exposures. */
export interface TrendPoint {
  readonly at: number;
  /** Its local day, as the clock stood there and then. */
  readonly day: number;
  readonly exposures: number;
  readonly pass: number;
  readonly passRange: Range;
}

/** Points at most. */
const POINTS = 24;

/** The chance of reaching the standard over time, from the first moment anything could be said; 24 points at most, the last is the newest answer. */
export function readinessTrend(asked: Omit<ReadinessQuestion, 'daysLeft'>): readonly TrendPoint[] {
  const known = new Set(asked.domains.map(({ id }) => id));
  const exposures = firstExposures(asked.attempts, asked.previousIds, asked.now);
  const begins = enoughFrom(asked.domains, exposures);
  if (begins === undefined) return [];
  const step = Math.max(1, Math.ceil((exposures.length - begins + 1) / POINTS));
  const ends: number[] = [];
  for (let end = exposures.length; end >= begins; end -= step) ends.unshift(end);
  const zones = new Map(asked.attempts.map(({ at, zone }) => [at, zone]));
  const dayAt = (at: number): number => localDay(at, zones.get(at) ?? asked.attempts.at(-1)?.zone ?? 0);
  let ability = startAbility(asked.domains.map(({ id }) => id));
  let done = 0;
  let counted = 0;
  return ends.map((end) => {
    const since = exposures.slice(done, end);
    ability = updateAbility(ability, since);
    done = end;
    counted += since.filter(({ domain }) => known.has(domain)).length;
    const at = since.at(-1)?.at ?? 0;
    return {
      at,
      day: dayAt(at),
      exposures: counted,
      ...cappedPass(predict(ability, asked, READINESS_SEED)),
    };
  });
}
