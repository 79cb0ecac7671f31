import { type Ability, projectAbility } from './ability.ts';
import { type ExamShape, examChance, SHIFT } from './predict.ts';

/** New questions that are thought through for each domain. */
const MOVE_QUESTIONS = 12;

/** What new questions in a domain would do. */
export interface DomainMove {
  readonly domain: string;
  readonly questions: number;
  /** By how much they would narrow the range: 0 not at all, 1 to nothing. */
  readonly narrows: number;
}

/** How fast the chance on an exam's question rises with ability: the difference over a small step. */
const slopeAt = (ability: number): number => (examChance(ability + 0.01) - examChance(ability - 0.01)) / 0.02;

/**
 * By how much 12 new questions in each domain would narrow the plausible range of the result, the most first. How far the exam's expected
 * share lies above the standard has the variance w'Pw + (shift x sum of w)^2 + cut^2, to first order, w being the domain's part of the
 * exam times the slope of its chance. Answers shrink P alone, by the filter's own steps (`foresee`); the range goes by the root. Answers
 * about an ability well known may narrow nothing, as every answer also teaches a little. Source: docs/formulas.md#prediction.
 */
export function whatMoves(ability: Ability, { scoredPlan, cut }: ExamShape): readonly DomainMove[] {
  const { domains, mean } = ability;
  const size = domains.length;
  const total = domains.reduce((sum, domain) => sum + (scoredPlan[domain] ?? 0), 0);
  const weight = domains.map((domain, at) => ((scoredPlan[domain] ?? 0) / Math.max(1, total)) * slopeAt(mean[at] ?? 0));
  const outside = (SHIFT * weight.reduce((sum, one) => sum + one, 0)) ** 2 + cut.sd ** 2;
  const variance = ({ covariance }: Ability): number =>
    outside + covariance.reduce((sum, one, at) => sum + (weight[Math.floor(at / size)] ?? 0) * one * (weight[at % size] ?? 0), 0);
  const now = variance(ability);
  return domains
    .map((domain) => {
      const then = variance(projectAbility(ability, domain, MOVE_QUESTIONS));
      return { domain, questions: MOVE_QUESTIONS, narrows: now <= 0 ? 0 : 1 - Math.sqrt(Math.max(0, then) / now) };
    })
    .toSorted((a, b) => b.narrows - a.narrows || (a.domain < b.domain ? -1 : 1))
    .map((move) => ({ ...move, narrows: Math.max(0, move.narrows) }));
}
