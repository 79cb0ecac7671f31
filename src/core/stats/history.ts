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

/**
 * Folds the attempt log, whatever the order given (see `timeline`). `formerly` maps earlier ids of questions to those of now;
 * a question without a family of its own takes its family with it. What answered a wrong key is left out.
 * `from`: the history before, which is gone on with; the attempts then are in the order of the timeline.
 */
export function foldHistory(
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string> = new Map(),
  wrongKeys: readonly WrongKey[] = [],
  from?: History,
): History {
  const items = new Map(from?.items);
  const families = new Set(from?.families);
  for (const attempt of from ? attempts : timeline(attempts)) {
    if (attempt.type === 'drill' || wrongKeys.some((wrong) => isCorrectedBy(wrong, attempt))) continue;
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
  return { items, families };
}
