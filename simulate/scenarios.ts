import type { Figures, Scenario } from './scenario.ts';

/** Ways of learning of which the figures must meet the limits. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'base', habit: { repeats: 0.3 } },
  { name: 'crammer', habit: { repeats: 0.65 } },
  { name: 'new items first', habit: { repeats: 0, newFirst: true } },
];

/** Where the model's assumptions are broken: reported, not judged. */
export const STRESS: readonly Scenario[] = [
  { name: 'bank half a logit easier', habit: { repeats: 0.3 }, bank: { shift: -0.5 } },
  { name: 'levels without meaning', habit: { repeats: 0.3 }, bank: { randomLevels: true } },
  { name: 'domain 4 never practiced', habit: { repeats: 0.3, never: [3] } },
  { name: 'a gap of 400 days', habit: { repeats: 0.3, gap: 400 } },
  { name: 'learning five times as fast', habit: { repeats: 0.3, quick: 5 } },
];

export interface Limit {
  readonly what: string;
  readonly asked: string;
  readonly value: (figures: Figures) => number;
  readonly holds: (figures: Figures) => boolean;
}

/** The acceptance figures. Source: docs/formulas.md#acceptance. */
export const LIMITS: readonly Limit[] = [
  { what: 'Brier score', asked: 'at most .135', value: (f) => f.brier, holds: (f) => f.brier <= 0.135 },
  {
    what: 'Brier score above the oracle’s',
    asked: 'at most .035',
    value: (f) => f.brier - f.oracle,
    holds: (f) => f.brier <= f.oracle + 0.035,
  },
  { what: 'Calibration error', asked: 'at most .07', value: (f) => f.calibrationError, holds: (f) => f.calibrationError <= 0.07 },
  { what: 'AUC', asked: 'at least .90', value: (f) => f.auc, holds: (f) => f.auc >= 0.9 },
  { what: 'Bias of the expected share', asked: 'within .03', value: (f) => f.bias, holds: (f) => Math.abs(f.bias) <= 0.03 },
  {
    what: 'Results within the 80 % interval',
    asked: '.80 to .93',
    value: (f) => f.coverage,
    holds: (f) => f.coverage >= 0.8 && f.coverage <= 0.93,
  },
];

/** For the crammer alone: better than reckoning from the share right of all answers. */
export const CRAMMER: Limit = {
  what: 'Better than the share right of all answers, in Brier',
  asked: 'at least .15',
  value: (f) => f.percent - f.brier,
  holds: (f) => f.percent - f.brier >= 0.15,
};
