import { PROGRESS_FOLDS } from '../src/app/past/all-folds.ts';
import { extendPast, foldPast } from '../src/core/past/fold-past.ts';
import type { PastWorld } from '../src/core/past/past-fold.ts';
import type { Attempt } from '../src/core/session/attempt.ts';
import { newAnswer, stored } from '../test/record/rows.ts';
import { type Figure, timed } from './figure.ts';

const SIZES = [100_000, 1_000_000];
/** So many are new. */
const NEW = 100;
/** From one answer to the next, ms. */
const GAP = 200_000;
const NOW = Date.UTC(2026, 10, 30);
const WORLD: PastWorld = {
  ...{ now: NOW, dayBegins: 4, previousIds: new Map(), formerSignals: new Map() },
  ...{ families: new Map(), difficulties: new Map(), wrong: [] },
};

const logOf = (count: number): readonly Attempt[] =>
  Array.from({ length: count }, (_, n) => {
    const item = `question-${(n * 7) % 445}`;
    const score = { outcome: 'scored', earned: (n * 0.618) % 1 < 0.7 ? 1 : 0, total: 1 } as const;
    const more = { item, family: item, task: `${1 + ((n * 7) % 5)}.1`, score, at: NOW - (count - n) * GAP };
    return stored(newAnswer(`${n}`, more), 'device', n + 1);
  });

/** What screens are made of, over long logs: all of it, and what was kept gone on with by some new answers. */
export async function foldFigures(): Promise<readonly Figure[]> {
  return SIZES.flatMap((count) => {
    const log = logOf(count);
    return PROGRESS_FOLDS.map((fold): Figure => {
      const whole = timed(() => foldPast(fold, log, WORLD), 3);
      const before = foldPast(fold, log.slice(0, -NEW), WORLD);
      const copied = timed(() => structuredClone(before), 3);
      const added = timed(() => extendPast(fold, before, log.slice(-NEW), WORLD), 9);
      const times = `${whole.toFixed(0)} ms, ${copied.toFixed(1)} ms, ${added.toFixed(1)} ms`;
      return { what: `${fold.name} of ${count.toLocaleString('en')}: all, copied, ${NEW} more`, value: times };
    });
  });
}
