import type { Attempt } from '../session/attempt.ts';
import { groupBy } from './group.ts';

/**
 * Attempts in the order they happened, as far as that can be known, whatever the order given. Each device's own order is its
 * count (`seq`), which no clock can upset. Between devices there is only wall time: their sequences are merged by it, the
 * earlier head first (devices by id where equal), so that a wrong clock may shift a device as against another but never turns
 * its own attempts round.
 */
export function timeline(attempts: readonly Attempt[]): readonly Attempt[] {
  const devices = [...groupBy(attempts, ({ device }) => device)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => own.toSorted((a, b) => b.seq - a.seq));
  const merged: Attempt[] = [];
  for (;;) {
    let next: Attempt[] | undefined;
    let head: Attempt | undefined;
    for (const own of devices) {
      const attempt = own.at(-1);
      if (!attempt || (head && attempt.at >= head.at)) continue;
      next = own;
      head = attempt;
    }
    if (!head) return merged;
    next?.pop();
    merged.push(head);
  }
}
