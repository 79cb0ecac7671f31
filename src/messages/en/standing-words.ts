import { percent } from '../../core/percent.ts';
import type { DomainResult } from '../../core/stats/domain-results.ts';
import type { ResultFilter } from '../../core/stats/result-filter.ts';
import { many } from './many.ts';

const FEW = ['no', 'one', 'two', 'three', 'four'];
const few = (count: number): string => FEW[count] ?? String(count);

/** How many of a few were not right, in words. */
function missedOfFew(missed: number, total: number): string {
  if (missed === 0) return total === 1 ? 'right' : 'all right';
  return missed === total ? (total === 1 ? 'missed' : 'all missed') : `${few(missed)} missed`;
}

/** How a domain stands: a figure with its range, or that there are too few answers for one. `what`: one of what was answered. */
export function standingWords({ right, total, lucky, interval }: DomainResult, what: string): string {
  const luck = lucky > 0 ? `, ${lucky === right && right > 1 ? 'all' : lucky} of them by luck` : '';
  if (!interval) {
    const lucks = lucky > 0 ? `, ${few(lucky)} right by luck` : '';
    return `Only ${many(total, what).replace(/^\d+/, few(total))}, ${missedOfFew(total - right, total)}${lucks}: too few for a figure.`;
  }
  const [low, high] = interval;
  return `${right} of ${total} right${luck} (${percent(right / total)}; could be ${Math.round(low * 100)} to ${percent(high)}).`;
}

/** The name of a filter, before how many it leaves. */
export const FILTER_NAMES: Readonly<Record<ResultFilter, string>> = {
  all: 'All',
  wrong: 'Wrong',
  unanswered: 'Unanswered',
  flagged: 'Flagged',
  lucky: 'Right by luck',
};
