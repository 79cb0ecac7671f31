import type { CellTable, Moment } from './cell-table.ts';
import { chanceLater } from './chance-later.ts';
import { beliefAt } from './outlook.ts';
import { type ExamShape, examDraws, type Prediction, type Range } from './predict.ts';
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
  /** The answers of this exam. */
  readonly table: CellTable;
  /** The local day of now. */
  readonly today: number;
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
export const cappedPass = ({ pass, passRange: [low, high] }: Pick<Prediction, 'pass' | 'passRange'>) => ({
  pass: capped(pass),
  passRange: [capped(low), capped(high)] as const,
});

/** First exposures by domain are as many as must be before anything is said. */
export const isEnough = (firsts: readonly number[]): boolean =>
  firsts.every((count) => count >= LEAST_IN_DOMAIN) && firsts.reduce((sum, count) => sum + count, 0) >= LEAST_IN_ALL;

/** What is missing. */
function tooLittle({ domains, moments }: CellTable): TooLittle {
  const counts = domains.map((domain, at) => ({ domain, exposures: moments.at(-1)?.firsts[at] ?? 0 }));
  const all = counts.reduce((sum, one) => sum + one.exposures, 0);
  const short = counts.flatMap((one) =>
    one.exposures < LEAST_IN_DOMAIN ? [{ ...one, more: LEAST_IN_DOMAIN - one.exposures }] : [],
  );
  const inDomains = short.reduce((sum, { more }) => sum + more, 0);
  return { status: 'too-little', exposures: all, more: Math.max(0, LEAST_IN_ALL - all - inDomains), domains: short };
}

/** The figures are drawn with this seed: the same log always shows the same. */
export const READINESS_SEED = 20_261_126;

/** What is shown after enough answers, whether or not there are. */
export function readinessFigures(asked: ReadinessQuestion, moment: Moment): Shown {
  const { table, today, daysLeft } = asked;
  const belief = beliefAt(table, moment);
  const later = chanceLater(belief, asked, examDraws(READINESS_SEED, table.domains.length));
  // Whole local days, so that what is told for exam day is the same at any hour.
  const idle = Math.max(0, today - moment.day);
  const prediction = later(idle);
  const all = moment.firsts.reduce((sum, count) => sum + count, 0);
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
    domains: prediction.domains.map((one, at) => ({ ...one, exposures: moment.firsts[at] ?? 0 })),
    moves: whatMoves(belief, idle, asked),
    onExamDay:
      daysLeft === null || daysLeft < 0
        ? null
        : { days: daysLeft, ...cappedPass(daysLeft === 0 ? prediction : later(idle + daysLeft)) },
  };
}

/** Everything that is said of readiness. Never without its range, never above 97 %. Source: docs/formulas.md#readiness-shown. */
export function readinessReport(asked: ReadinessQuestion): ReadinessReport {
  const moment = asked.table.moments.at(-1);
  return moment && isEnough(moment.firsts) ? readinessFigures(asked, moment) : tooLittle(asked.table);
}
