import { type Belief, outlooks } from './outlook.ts';
import { TAUS } from './practice.ts';
import { type ExamDraws, type ExamShape, type Prediction, passChance, predict } from './predict.ts';

/** Days after the last answer at which the chance is worked out. */
const NAMED_DAYS = [0, 7, 14, 30, 60, 90, 180, 365, 730, 1825];

/** How much of a practice is lost after so many days, 0..1, all time constants believed alike: over this the chance is drawn straight between two named days. */
const lost = (days: number): number => 1 - TAUS.reduce((sum, tau) => sum + Math.exp(-days / tau), 0) / TAUS.length;

/**
 * Predicts the exam so many days after the last answer if nothing is practiced until then. Its chance of reaching the standard is the
 * least of those at the named days up to then, between two of them in proportion: so it never rises with time, although a weak learner's
 * would, as chance alone might lift it. Source: docs/formulas.md#if-you-stop-now.
 */
export function chanceLater(belief: Belief, exam: ExamShape, draws: ExamDraws): (days: number) => Prediction {
  const asked = (days: number) => [belief.domains, outlooks(belief, days), exam, draws] as const;
  const least: number[] = [];
  const leastUpTo = (place: number): number => {
    while (least.length <= place) least.push(Math.min(least.at(-1) ?? 1, passChance(...asked(NAMED_DAYS[least.length] ?? 0))));
    return least[place] ?? 0;
  };
  return (days) => {
    const prediction = predict(...asked(days));
    const place = NAMED_DAYS.findLastIndex((named) => named <= days);
    const [from, to] = [NAMED_DAYS[place] ?? 0, NAMED_DAYS[place + 1]];
    const before = leastUpTo(place);
    const part = to === undefined || days === from ? 0 : (lost(days) - lost(from)) / (lost(to) - lost(from));
    const after = part > 0 ? leastUpTo(place + 1) : before;
    const pass = Math.max(after, before + part * (after - before));
    const [low, high] = prediction.passRange;
    return { ...prediction, pass, passRange: [Math.min(low, pass), Math.max(high, pass)] };
  };
}
