import type { Figures, Scenario } from './scenario.ts';

const BASE = { repeats: 0.3 };
const CRAMMER = { repeats: 0.65 };
const NEW_FIRST = { repeats: 0, newFirst: true };
const QUICK = 0.012;

/** Ways of learning of which the figures must meet all limits: learners gain .004 an answer, and the exam is a day after the last. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'base', habit: BASE },
  { name: 'crammer', habit: CRAMMER },
  { name: 'new items first', habit: NEW_FIRST },
];

/** Faster learning, and pauses before the exam: judged by what must hold there. */
export const PAUSES: readonly Scenario[] = [
  { name: 'base, 60 days before the exam', habit: { ...BASE, gap: 60 } },
  { name: 'base, 400 days before the exam', habit: { ...BASE, gap: 400 } },
  { name: 'base, learning .012', habit: { ...BASE, rate: QUICK } },
  { name: 'base, learning .012, 60 days', habit: { ...BASE, rate: QUICK, gap: 60 } },
  { name: 'base, learning .012, 400 days', habit: { ...BASE, rate: QUICK, gap: 400 } },
  { name: 'crammer, learning .012', habit: { ...CRAMMER, rate: QUICK } },
  { name: 'crammer, learning .012, 60 days', habit: { ...CRAMMER, rate: QUICK, gap: 60 } },
  { name: 'new first, learning .012, 60 days', habit: { ...NEW_FIRST, rate: QUICK, gap: 60 } },
];

/** Where the model's assumptions are broken: reported, not judged. */
export const STRESS: readonly Scenario[] = [
  { name: 'bank half a logit easier', habit: BASE, bank: { shift: -0.5 } },
  { name: 'the same, with the shift known from outcomes', habit: BASE, bank: { shift: -0.5 }, link: { shift: -0.5, slope: 1 } },
  { name: 'options that give themselves away', habit: BASE, bank: { cues: 0.1 } },
  { name: 'a fifth look up 40 % of answers', habit: { ...BASE, lookUp: 0.4 } },
  { name: 'learning .012, forgotten in 15 days, 60 days', habit: { ...BASE, rate: QUICK, lasts: 15, gap: 60 } },
  { name: 'learning .02, 60 days', habit: { ...BASE, rate: 0.02, gap: 60 } },
  { name: 'levels without meaning', habit: BASE, bank: { randomLevels: true } },
  { name: 'domain 4 never practiced', habit: { ...BASE, never: [3] } },
];

export interface Limit {
  readonly what: string;
  readonly asked: string;
  readonly value: (figures: Figures) => number;
  readonly holds: (figures: Figures) => boolean;
}

const CLOSE: Limit = {
  what: 'Brier score above the oracle’s',
  asked: 'at most .02',
  value: (f) => f.brier - f.oracle,
  holds: (f) => f.brier <= f.oracle + 0.02,
};
const HONEST: readonly Limit[] = [
  { what: 'Calibration error', asked: 'at most .07', value: (f) => f.calibrationError, holds: (f) => f.calibrationError <= 0.07 },
  { what: 'Bias of the expected share', asked: 'within .03', value: (f) => f.bias, holds: (f) => Math.abs(f.bias) <= 0.03 },
];
const SHARP: readonly Limit[] = [
  { what: 'AUC', asked: 'at least .90', value: (f) => f.auc, holds: (f) => f.auc >= 0.9 },
  {
    what: 'Results within the 80 % interval',
    asked: '.80 to .93',
    value: (f) => f.coverage,
    holds: (f) => f.coverage >= 0.8 && f.coverage <= 0.93,
  },
];

/** For the crammer alone: better than reckoning from the share right of all answers. */
const BETTER: Limit = {
  what: 'Better than the share right of all answers, in Brier',
  asked: 'at least .15',
  value: (f) => f.percent - f.brier,
  holds: (f) => f.percent - f.brier >= 0.15,
};

/** After a long pause: the chance never rose with time. */
const NEVER_RISES: Limit = {
  what: 'Days on which the chance rose without practice',
  asked: 'none',
  value: (f) => f.rises,
  holds: (f) => f.rises === 0,
};

const LONG_PAUSE = 400;

/** What is asked of a scenario's figures. Source: docs/formulas.md#acceptance. */
export function limitsOf({ name, habit }: Scenario): readonly Limit[] {
  if (SCENARIOS.some((one) => one.name === name))
    return [CLOSE, ...HONEST, ...SHARP, ...(habit.repeats === CRAMMER.repeats ? [BETTER] : [])];
  return habit.gap === LONG_PAUSE ? [CLOSE, NEVER_RISES] : [CLOSE, ...HONEST];
}
