import type { WrongKey } from '../correction/correction.ts';
import { isCorrectedBy } from '../correction/is-corrected.ts';
import { isRight } from '../score/score.ts';
import type { AnswerAttempt, Attempt, ExposureAttempt } from '../session/attempt.ts';
import { timeline } from './timeline.ts';

/** What became of one question. */
export interface ItemHistory {
  /** Its id as it is now. */
  readonly item: string;
  /** How often it was answered. */
  readonly times: number;
  /** The first time it was answered or its answer opened. */
  readonly first: AnswerAttempt | ExposureAttempt;
  /** The last answer; null where only the answer was opened. Its cause is `last.cause`. */
  readonly last: AnswerAttempt | null;
  /** The last answer was right. */
  readonly right: boolean;
  /** The last answer was not right. What was right is never called missed. */
  readonly missed: boolean;
  /** The last answer was right, with most of the signals unseen. */
  readonly lucky: boolean;
}

/** What a learner has done, by question. A question is seen once it was answered or its answer opened. */
export interface History {
  readonly items: ReadonlyMap<string, ItemHistory>;
  /** Families of which anything was seen. */
  readonly families: ReadonlySet<string>;
}

/** Goes on with a history, in place, by attempts that come after it in the timeline, in their order. */
function take(
  { items, families }: { readonly items: Map<string, ItemHistory>; readonly families: Set<string> },
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string>,
): void {
  for (const attempt of attempts) {
    if (attempt.type === 'drill') continue;
    const item = previousIds.get(attempt.item) ?? attempt.item;
    families.add(previousIds.get(attempt.family) ?? attempt.family);
    const before = items.get(item) ?? { item, times: 0, first: attempt, last: null, right: false, missed: false, lucky: false };
    if (attempt.type === 'exposure') {
      items.set(item, before);
      continue;
    }
    const right = isRight(attempt.score);
    items.set(item, {
      ...before,
      times: before.times + 1,
      last: attempt,
      right,
      missed: !right,
      lucky: right && attempt.cause === 'lucky',
    });
  }
}

/** A history gone on with by attempts that come after it in the timeline, in their order: the same as folding all at once. */
export function extendHistory(from: History, attempts: readonly Attempt[], previousIds: ReadonlyMap<string, string>): History {
  const made = { items: new Map(from.items), families: new Set(from.families) };
  take(made, attempts, previousIds);
  return made;
}

/**
 * Folds the attempt log, whatever the order given (see `timeline`). `formerly` maps earlier ids of questions to those of now;
 * a question without a family of its own takes its family with it. What answered a wrong key is left out.
 */
export function foldHistory(
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string> = new Map(),
  wrongKeys: readonly WrongKey[] = [],
): History {
  const made = { items: new Map<string, ItemHistory>(), families: new Set<string>() };
  const standing = timeline(attempts).filter((one) => !wrongKeys.some((wrong) => isCorrectedBy(wrong, one)));
  take(made, standing, previousIds);
  return made;
}
