import { unbrokenPercent as percent } from '../../core/percent.ts';
import type { Range } from '../../core/readiness/predict.ts';
import type { Verdict } from '../../core/readiness/readiness-report.ts';

export const VERDICT: Readonly<Record<Verdict, string>> = {
  'not yet': 'Not yet',
  'a coin toss': 'A coin toss',
  likely: 'Likely',
  'very likely': 'Very likely',
};

/** "55 to 85 %"; one figure where both ends are the same. */
export const rangeWords = ([low, high]: Range): string =>
  percent(low) === percent(high) ? percent(high) : `${Math.round(low * 100)} to ${percent(high)}`;

/** "about 72 %, plausibly 55 to 85 %": never the one without the other, and never that there is no chance. */
export const chanceWords = (chance: number, range: Range): string =>
  `${chance < 0.005 ? 'under 1\u{a0}%' : `about ${percent(chance)}`}, plausibly ${rangeWords(range)}`;
