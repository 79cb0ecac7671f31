import type { CutPrior } from '../exam/blueprint.ts';
import { normalDraws } from './normal-draws.ts';
import { normalShare } from './normal-share.ts';
import { type Outlook, rateAbove } from './outlook.ts';
import { addToCount } from './poisson-binomial.ts';

/** Two ends, the lower first. */
export type Range = readonly [low: number, high: number];

/** What an exam taken then would come to. All are shares, 0..1; ranges hold four of five cases. */
export interface Prediction {
  /** Chance of reaching the standard, and its plausible range over what is not known of the learner. */
  readonly pass: number;
  readonly passRange: Range;
  /** Share expected right of the scored questions. */
  readonly share: number;
  readonly shareRange: Range;
  /** The same for each domain, what is not known of the learner alone making the range. */
  readonly domains: readonly { readonly domain: string; readonly share: number; readonly range: Range }[];
}

/** What outcomes of many learners say of the way from ability to the exam's questions: logits added, and a factor. */
export interface Link {
  readonly shift: number;
  readonly slope: number;
}

export interface ExamShape {
  /** Scored questions by domain id. */
  readonly scoredPlan: Readonly<Record<string, number>>;
  /** The share that is held to pass: never published, so itself uncertain. */
  readonly cut: CutPrior;
  /** Absent where no outcomes are known. */
  readonly link?: Link;
}

/** How many exams are drawn for each time constant. */
export const DRAWS = 400;
/** The exam's questions may be easier or harder than the bank's: sd in logits. */
export const SHIFT = 0.25;
/** Spread of the exam's difficulties, folded into the slope. */
const SLOPE = 1 / Math.sqrt(1 + (0.9 ** 2 * Math.PI) / 8);
/** Chance of being right by guessing, over the exam's kinds. */
const FLOOR = 0.2;
const PLAIN_LINK: Link = { shift: 0, slope: 1 };

/** Chance of being right on a question of the exam. */
export const examChance = (ability: number): number => FLOOR + (1 - FLOOR) / (1 + Math.exp(-SLOPE * ability));

/** What exams are drawn with: a normal for each domain, the share of rates above, normals for the shift and the standard; one row a draw. */
export type ExamDraws = readonly (readonly number[])[];

const kept = new Map<string, ExamDraws>();

/** The draws of a seed: the same for every prediction, and made once. */
export function examDraws(seed: number, domains: number, count = DRAWS): ExamDraws {
  const name = `${seed} ${domains} ${count}`;
  const made =
    kept.get(name) ??
    normalDraws(seed, count, domains + 3).map((row) => row.map((normal, at) => (at === domains ? normalShare(-normal) : normal)));
  if (!kept.has(name)) kept.clear();
  kept.set(name, made);
  return made;
}

const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0;
  return sum / values.length;
};

/** Where a tenth and nine tenths of the values lie below, with linear interpolation. */
function tenths(values: Float64Array): Range {
  const sorted = values.slice().sort();
  const quantile = (share: number): number => {
    const at = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
    return low + (high - low) * (at - Math.floor(at));
  };
  return [quantile(0.1), quantile(0.9)];
}

/** The least number of rights that at least such a share of the mixture lies at or below. */
function rightsBelow(mixture: Float64Array, share: number): number {
  let sum = 0;
  for (let right = 0; right < mixture.length; right += 1) {
    sum += mixture[right] ?? 0;
    if (sum >= share) return right;
  }
  return mixture.length - 1;
}

/** What the drawn exams came to. */
interface Drawn {
  readonly passes: Float64Array;
  /** Chance on a question, by domain and exam. */
  readonly chances: readonly Float64Array[];
  /** Chances of so many right, over all exams. */
  readonly rights: Float64Array;
}

function drawExams(
  domains: readonly string[],
  outlooks: readonly Outlook[],
  { scoredPlan, cut, link = PLAIN_LINK }: ExamShape,
  draws: ExamDraws,
): Drawn {
  const size = domains.length;
  const plan = domains.map((domain) => scoredPlan[domain] ?? 0);
  const total = plan.reduce((sum, questions) => sum + questions, 0);
  const all = draws.length * outlooks.length;
  const rights = new Float64Array(total + 1);
  const passes = new Float64Array(all);
  const chances = domains.map(() => new Float64Array(all));
  const own = new Float64Array(total + 1);
  let drawn = 0;
  for (const outlook of outlooks) {
    const { mean: base, gained, tilt, center, root } = outlook;
    for (const normals of draws) {
      const rate = rateAbove(outlook, normals[size] ?? 0);
      const shift = link.shift + SHIFT * (normals[size + 1] ?? 0);
      const needed = Math.min(total, Math.max(0, Math.ceil((cut.mean + cut.sd * (normals[size + 2] ?? 0)) * total)));
      own.fill(0);
      own[0] = 1;
      let asked = 0;
      for (let row = 0; row < size; row += 1) {
        let x = (base[row] ?? 0) + rate * (gained[row] ?? 0) + (rate - center) * (tilt[row] ?? 0);
        for (let k = 0; k <= row; k += 1) x += (root[row * size + k] ?? 0) * (normals[k] ?? 0);
        const chance = examChance(link.slope * x + shift);
        (chances[row] ?? own)[drawn] = chance;
        asked = addToCount(own, asked, plan[row] ?? 0, chance);
      }
      let pass = 0;
      for (let right = 0; right <= total; right += 1) {
        const chance = own[right] ?? 0;
        rights[right] = (rights[right] ?? 0) + chance / all;
        if (right >= needed) pass += chance;
      }
      passes[drawn] = Math.min(1, pass);
      drawn += 1;
    }
  }
  return { passes, chances, rights };
}

/** The chance of reaching the standard alone, as `predict` tells it. */
export const passChance = (...asked: Parameters<typeof drawExams>): number => mean(drawExams(...asked).passes);

/**
 * Predicts the exam from abilities by each time constant, all believed alike: for each 400 seeded antithetic draws of abilities, shift and
 * standard, an exact distribution of rights in each. The same draws always give the same. Source: docs/formulas.md#prediction.
 */
export function predict(...asked: Parameters<typeof drawExams>): Prediction {
  const [domains] = asked;
  const { passes, chances, rights } = drawExams(...asked);
  const total = rights.length - 1;
  const share = (right: number): number => (total === 0 ? 0 : right / total);
  return {
    pass: mean(passes),
    passRange: tenths(passes),
    share: share(rights.reduce((sum, chance, right) => sum + chance * right, 0)),
    shareRange: [share(rightsBelow(rights, 0.1)), share(rightsBelow(rights, 0.9))],
    domains: domains.map((domain, row) => {
      const own = chances[row] ?? passes;
      return { domain, share: mean(own), range: tenths(own) };
    }),
  };
}
