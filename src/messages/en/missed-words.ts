import type { Missed } from '../../core/stats/missed.ts';
import { many } from './many.ts';

/** How many questions there are to come back to, and why: missed and right by luck are never one number. */
export function againWords({ all, items, lucky }: Pick<Missed, 'all' | 'items' | 'lucky'>): string {
  const parts = [
    ...(items.length > 0 ? [`${items.length} missed`] : []),
    ...(lucky.length > 0 ? [`${lucky.length} right by luck, with most signals unmarked`] : []),
  ];
  return `${many(all.length, 'question')} to come back to: ${parts.join(', ')}.`;
}
