import type { Domain } from '../exam/blueprint.ts';
import type { Attempt } from '../session/attempt.ts';
import { startAbility, updateAbility } from './ability.ts';
import { firstExposures } from './first-exposures.ts';
import { type ExamShape, predict, type Range } from './predict.ts';
import { MOST_SHOWN, READINESS_SEED, tooLittle } from './readiness-report.ts';

/** How ready it looked after so many first exposures. */
export interface TrendPoint {
  readonly at: number;
  readonly exposures: number;
  readonly pass: number;
  readonly passRange: Range;
}

/** Points at most. */
const POINTS = 24;

/** The chance of reaching the standard over time, from the first moment anything could be said; about 24 points, the last is the newest answer. */
export function readinessTrend(
  asked: ExamShape & {
    readonly domains: readonly Pick<Domain, 'id'>[];
    readonly attempts: readonly Attempt[];
    readonly formerly: ReadonlyMap<string, string>;
  },
): readonly TrendPoint[] {
  const exposures = firstExposures(asked.attempts, asked.formerly);
  const begins = exposures.findIndex((_, at) => !tooLittle(asked.domains, exposures.slice(0, at + 1)));
  if (begins < 0) return [];
  const step = Math.max(1, Math.ceil((exposures.length - begins) / POINTS));
  const ends: number[] = [];
  for (let end = exposures.length; end > begins; end -= step) ends.unshift(end);
  let ability = startAbility(asked.domains.map(({ id }) => id));
  let done = 0;
  const capped = (chance: number): number => Math.min(MOST_SHOWN, chance);
  return ends.map((end) => {
    ability = updateAbility(ability, exposures.slice(done, end));
    done = end;
    const { pass, passRange } = predict(ability, asked, READINESS_SEED);
    return {
      at: exposures[end - 1]?.at ?? 0,
      exposures: end,
      pass: capped(pass),
      passRange: [capped(passRange[0]), capped(passRange[1])],
    };
  });
}
