import type { Ability } from './ability.ts';

/** New questions that are thought through for each domain. */
export const MOVE_QUESTIONS = 12;

/** What new questions in a domain would do. */
export interface DomainMove {
  readonly domain: string;
  readonly questions: number;
  /** By how much they would narrow the range of the expected share: 0 not at all, 1 to nothing. */
  readonly narrows: number;
}

/** Slope of the chance of being right by ability at a middling question with four options. */
function slopeAt(ability: number): { readonly slope: number; readonly information: number } {
  const s = 1 / (1 + Math.exp(-ability));
  const p = 0.25 + 0.75 * s;
  const slope = 0.75 * s * (1 - s);
  return { slope, information: slope ** 2 / (p * (1 - p)) };
}

/**
 * By how much 12 new questions in each domain would narrow what is not known of the expected share, the most first. The share's
 * variance is w'Pw with w the domain's part of the exam times the slope of its chance; after n answers in d, P shrinks by the
 * information they carry (Fisher), whatever the answers: P - n I P_d P_d' / (1 + n I P_dd).
 */
export function whatMoves(ability: Ability, scoredPlan: Readonly<Record<string, number>>): readonly DomainMove[] {
  const { domains, mean, covariance } = ability;
  const size = domains.length;
  const total = domains.reduce((sum, domain) => sum + (scoredPlan[domain] ?? 0), 0);
  const weight = domains.map((domain, at) => ((scoredPlan[domain] ?? 0) / Math.max(1, total)) * slopeAt(mean[at] ?? 0).slope);
  const column = (at: number): number =>
    domains.reduce((sum, _, row) => sum + (weight[row] ?? 0) * (covariance[row * size + at] ?? 0), 0);
  const variance = domains.reduce((sum, _, at) => sum + (weight[at] ?? 0) * column(at), 0);
  return domains
    .map((domain, at) => {
      const information = MOVE_QUESTIONS * slopeAt(mean[at] ?? 0).information;
      const less = (information * column(at) ** 2) / (1 + information * (covariance[at * size + at] ?? 0));
      const narrows = variance <= 0 ? 0 : 1 - Math.sqrt(Math.max(0, 1 - less / variance));
      return { domain, questions: MOVE_QUESTIONS, narrows };
    })
    .toSorted((a, b) => b.narrows - a.narrows || (a.domain < b.domain ? -1 : 1));
}
