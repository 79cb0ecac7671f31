import type { Confidence } from '../session/attempt.ts';
import type { Cause } from '../signal/cause.ts';
import type { Memory } from './memory.ts';

/** What is scheduled: a family of questions, or a signal. */
export interface Card {
  /** Family or signal id, as it is now. */
  readonly id: string;
  readonly memory: Memory;
  /** The last review, ms, as far as clocks can be believed, and its local day. */
  readonly reviewed: number;
  readonly day: number;
  /** The last review was right: of a signal, that it was found with the right pen, or left alone. */
  readonly right: boolean;
  readonly reviews: number;
  /** Times it was rated Again after it had entered. */
  readonly lapses: number;
}

/** A family that was missed once. */
export interface FamilyCard extends Card {
  readonly task: string;
  /** The last answer to any of it. */
  readonly last: {
    readonly item: string;
    readonly cause: Cause;
    readonly confidence: Confidence | null;
    readonly right: boolean;
  };
  /** The last time an answer was wrong or lucky, ms, its local day, and why. */
  readonly missed: number;
  readonly missedDay: number;
  readonly why: FamilyCard['last'];
}

/** What the attempt log amounts to for scheduling. Plain data; the same log always gives the same, folded at once or piece by piece. */
export interface Schedule {
  readonly families: ReadonlyMap<string, FamilyCard>;
  readonly signals: ReadonlyMap<string, Card>;
  /** Families of which anything was answered or opened: what is not their first exposure any more. */
  readonly met: ReadonlySet<string>;
  /** Questions by when they were last answered, ms. */
  readonly answered: ReadonlyMap<string, number>;
}
