import type { Range } from '../../core/readiness/predict.ts';
import type { Verdict } from '../../core/readiness/readiness-report.ts';

export const VERDICT: Readonly<Record<Verdict, string>> = {
  'not yet': 'Not yet',
  'a coin toss': 'A coin toss',
  likely: 'Likely',
  'very likely': 'Very likely',
};

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "55 to 85 %". */
export const rangeWords = ([low, high]: Range): string => `${Math.round(low * 100)} to ${percent(high)}`;
