import type { OutcomeStats } from '../measure/outcomes.ts';
import { LEAST_OUTCOMES } from '../measure/outcomes.ts';
import { LEAST_TESTS, type PooledMarking } from '../measure/pooled-marking.ts';
import { count, percent, signed } from './figures.ts';
import { LEAST_LEARNERS, shareOf } from './hide-small.ts';

const points = (share: number): string => signed(share * 100, 0);

/** What the pooled comparison of marking says. */
export function markingSentence({ learners, marked, unmarked, result }: PooledMarking): string {
  if (learners < LEAST_LEARNERS || result === null)
    return `With or without marking: too few compared them (at least ${LEAST_LEARNERS} learners and ${LEAST_TESTS} tests of either kind).`;
  const { mixed, effect, error } = result;
  const verdict = mixed.low > 0 ? 'Marking helps' : mixed.high < 0 ? 'Marking does harm' : 'No difference shows';
  return `${verdict}: after marking ${points(mixed.value)} points are right (95 %: ${points(mixed.low)} to ${points(mixed.high)}; log odds ${signed(effect)} ± ${(1.96 * error).toFixed(2)}), from ${count(marked.total)} tests with and ${count(unmarked.total)} without of ${count(learners)} learners.`;
}

/** What outcomes say of readiness. */
export function outcomesSentence({ learners, passed, meanChance, brier, link }: OutcomeStats): string {
  if (learners < LEAST_LEARNERS)
    return `Readiness against outcomes: too few said how their exam went (at least ${LEAST_LEARNERS} with enough answers before it).`;
  const said = `Of ${count(learners)} learners ${shareOf(passed, learners).said} passed; readiness expected ${percent(meanChance)} (Brier score ${brier.toFixed(3)}).`;
  if (link === null)
    return `${said} Too few to say how the exam differs from the questions (${LEAST_OUTCOMES}, and 5 of either outcome).`;
  const { shift, slope, moved, movedError } = link;
  const side = moved < 0 ? 'harder' : 'easier';
  const isSure = Math.abs(moved) > 1.96 * movedError;
  return `${said} For who is at the standard the exam is ${Math.abs(moved).toFixed(2)} ± ${(1.96 * movedError).toFixed(2)} logits ${side} than these questions${isSure ? '' : ', which may be chance'} (shift ${signed(shift)}, slope ${slope.toFixed(2)}).`;
}
