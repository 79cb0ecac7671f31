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

/** A domain that was never practised must have a range at least a tenth wider than where it was. The whole exam's moves too, but by less than its steps of one question. */
export const widens = (base: Figures, never: Figures): boolean => never.widthOf4 > base.widthOf4 * 1.1;
