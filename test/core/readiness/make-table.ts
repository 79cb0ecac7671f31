import { type CellTable, cellTable } from '../../../src/core/readiness/cell-table.ts';
import { type Belief, beliefAt } from '../../../src/core/readiness/outlook.ts';
import { foldReadiness } from '../../../src/core/readiness/readiness-fold.ts';
import { localDay } from '../../../src/core/schedule/local-day.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { answer } from '../make-item.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 26);
export const PLAN: Readonly<Record<string, number>> = { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 };
export const DOMAINS = Object.keys(PLAN);
export const EXAM = { scoredPlan: PLAN, cut: { mean: 0.7, sd: 0.025 } };

/** So many first answers in each domain, right by a share, an hour apart, the last of them some days before now. */
export const log = (each: readonly number[], share: number, before = 0): readonly Attempt[] => {
  const all = each.reduce((sum, count) => sum + count, 0);
  let seq = 0;
  return each.flatMap((count, domain) =>
    Array.from({ length: count }, (_, n) => {
      seq += 1;
      const at = NOW - before * DAY - (all - seq) * 3_600_000;
      return answer(`q${domain}-${n}`, seq, (n * 0.618) % 1 < share, { task: `${domain + 1}.1`, at });
    }),
  );
};

export const tableOf = (attempts: readonly Attempt[], now = NOW, dayOf = localDay): CellTable =>
  cellTable(foldReadiness(attempts, { previousIds: new Map(), now, dayOf }), DOMAINS);

/** What is believed after the last answer of a log. */
export function beliefOf(attempts: readonly Attempt[]): Belief {
  const table = tableOf(attempts);
  const moment = table.moments.at(-1);
  if (!moment) throw new Error('The log has no answer.');
  return beliefAt(table, moment);
}
