import { type Posterior, SLOPE } from './fit-ability.ts';
import { type Belief, type Outlook, outlooks, rateLeft, wanderOf } from './outlook.ts';
import { type ExamShape, examChance, SHIFT } from './predict.ts';

/** New questions that are thought through for each domain. */
const MOVE_QUESTIONS = 12;
/** The floor of a question with four options. */
const FLOOR = 0.25;

/** What new questions in a domain would do. */
export interface DomainMove {
  readonly domain: string;
  readonly questions: number;
  /** By how much they would narrow the range: 0 not at all, 1 to nothing. */
  readonly narrows: number;
}

/** How fast the chance on an exam's question rises with ability: the difference over a small step. */
const slopeAt = (ability: number): number => (examChance(ability + 0.01) - examChance(ability - 0.01)) / 0.02;

/** What an answer to a middling question tells of an ability (Fisher). */
function information(ability: number): number {
  const s = 1 / (1 + Math.exp(-SLOPE * ability));
  return ((1 - FLOOR) * s * s * (1 - s) * SLOPE ** 2) / (FLOOR + (1 - FLOOR) * s);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const meanOf = (values: readonly number[]): number => sum(values) / values.length;

/** The covariance of bases and rate, row by row, where what lies below a rate of 0 is cut away. */
function cutCovariance({ covariance }: Posterior, view: Outlook, size: number): (row: number, column: number) => number {
  const rate = size - 1;
  const variance = view.spread ** 2;
  const lost = (rateLeft(view).variance - variance) / variance ** 2;
  const of = (row: number, column: number): number => covariance[row * size + column] ?? 0;
  return (row, column) => of(row, column) + lost * of(row, rate) * of(column, rate);
}

/**
 * By how much 12 new questions in each domain would narrow the plausible range of the result, the most first. How far the exam's expected
 * share lies above the standard has the variance w'Pw + (shift x sum of w)^2 + cut^2, to first order, w being the domain's part of the
 * exam times the slope of its chance. New answers tell of the base and the rate together, and count as practice, too: where a domain is
 * well known they may narrow nothing. The range goes by the root of the variance, its mean over the time constants. Source:
 * docs/formulas.md#prediction.
 */
export function whatMoves(belief: Belief, days: number, { scoredPlan, cut }: ExamShape): readonly DomainMove[] {
  const { domains, posteriors } = belief;
  const [rate, size] = [domains.length, domains.length + 1];
  const views = outlooks(belief, days);
  const abilityOf = (view: Outlook, at: number): number =>
    (view.mean[at] ?? 0) +
    rateLeft(view).mean * (view.gained[at] ?? 0) +
    (rateLeft(view).mean - view.center) * (view.tilt[at] ?? 0);
  const total = sum(domains.map((domain) => scoredPlan[domain] ?? 0));
  const weight = domains.map((domain, at) => {
    const ability = meanOf(views.map((view) => abilityOf(view, at)));
    return ((scoredPlan[domain] ?? 0) / Math.max(1, total)) * slopeAt(ability);
  });
  const outside = (SHIFT * sum(weight)) ** 2 + cut.sd ** 2;
  const sides = views.map((view, tau) => {
    const posterior = posteriors[tau];
    return { view, of: posterior ? cutCovariance(posterior, view, size) : () => 0 };
  });
  /** The variance of the result once there were so many new answers in a domain. */
  const variance = (answered: number, questions: number): number =>
    meanOf(
      sides.map(({ view, of }) => {
        const practice = sum(weight.map((one, at) => one * ((view.gained[at] ?? 0) + (at === answered ? questions : 0))));
        const along = [...weight, practice];
        const tied = along.map((_, row) => sum(along.map((one, column) => one * of(row, column))));
        const wander = sum(
          weight.map((one, row) => one * sum(weight.map((other, at) => other * wanderOf(view.wandered, at === row)))),
        );
        // Half of the new answers have the others' practice behind them.
        const practiced = (view.gained[answered] ?? 0) + questions / 2;
        const own = of(answered, answered) + 2 * practiced * of(answered, rate) + practiced ** 2 * of(rate, rate);
        const told = questions * information(abilityOf(view, answered));
        const learned = (told * ((tied[answered] ?? 0) + practiced * (tied[rate] ?? 0)) ** 2) / (1 + told * own);
        return sum(along.map((one, at) => one * (tied[at] ?? 0))) + wander - learned;
      }),
    ) + outside;
  const now = variance(0, 0);
  return domains
    .map((domain, at) => ({
      domain,
      questions: MOVE_QUESTIONS,
      narrows: now <= 0 ? 0 : Math.max(0, 1 - Math.sqrt(Math.max(0, variance(at, MOVE_QUESTIONS)) / now)),
    }))
    .toSorted((a, b) => b.narrows - a.narrows || (a.domain < b.domain ? -1 : 1));
}
