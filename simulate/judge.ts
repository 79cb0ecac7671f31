import type { Figures } from './scenario.ts';
import { CRAMMER, LIMITS } from './scenarios.ts';

/** One figure against what is asked of it. */
export interface Judged {
  readonly scenario: string;
  readonly what: string;
  readonly asked: string;
  readonly value: number;
  readonly holds: boolean;
}

/** Every acceptance figure of the scenarios that are judged. */
export const judge = (all: readonly Figures[]): readonly Judged[] =>
  all.flatMap((figures) =>
    [...LIMITS, ...(figures.scenario === 'crammer' ? [CRAMMER] : [])].map(({ what, asked, value, holds }) => ({
      scenario: figures.scenario,
      what,
      asked,
      value: value(figures),
      holds: holds(figures),
    })),
  );

/** Where a domain was never practiced, its range must be at least a tenth wider than where it was, and the whole exam's wider, too. */
export const widens = (base: Figures, never: Figures): boolean =>
  never.widthOf4 > base.widthOf4 * 1.1 && never.width > base.width;
