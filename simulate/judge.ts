import type { Figures, Scenario } from './scenario.ts';
import { limitsOf } from './scenarios.ts';

/** One figure against what is asked of it. */
export interface Judged {
  readonly scenario: string;
  readonly what: string;
  readonly asked: string;
  readonly value: number;
  readonly holds: boolean;
}

/** Every acceptance figure of a scenario that is judged. */
export const judge = (scenario: Scenario, figures: Figures): readonly Judged[] =>
  limitsOf(scenario).map(({ what, asked, value, holds }) => ({
    scenario: scenario.name,
    what,
    asked,
    value: value(figures),
    holds: holds(figures),
  }));

/** Where a domain was never practiced, its range must be at least a tenth wider than where it was, and the whole exam's wider, too. */
export const widens = (base: Figures, never: Figures): boolean =>
  never.widthOf4 > base.widthOf4 * 1.1 && never.width > base.width;
