import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import { type Arm, armOf } from '../session/comparison-arm.ts';
import { timeline } from './timeline.ts';

const DAY = 86_400_000;

/** How a comparison of practice with and without marking is set up. */
export interface ComparisonSetup {
  /** Of the coin. */
  readonly seed: number;
  /** When it was turned on, off, on, ...: wall times, ms, ascending. */
  readonly switched: readonly number[];
  /** Earlier ids of questions (and families) to those of now. */
  readonly previousIds: ReadonlyMap<string, string>;
  /** The cues (signals and decoys) in a question, by its id as it is now; none where it has no marking step. */
  readonly cuesOf: (item: string) => readonly string[];
}

/** A family that takes part: met first in practice, while the comparison was on. What it taught is tested in another one. */
export interface ComparedFamily {
  /** Its id as it is now. */
  readonly family: string;
  readonly arm: Arm;
  readonly first: AnswerAttempt;
  /** It was really met as the coin said. A practice with marking turned off altogether does not keep to it. */
  readonly kept: boolean;
  readonly cues: readonly string[];
  /** The first meeting, without marking and at least a day later, with another family that has a cue of it: reading is tested, not memory. */
  readonly test: AnswerAttempt | undefined;
  /** Of all tests, in the order in which they were taken: which it is, from 0; -1 without one. */
  readonly tested: number;
}

export interface Compared {
  /** In the order of their first meeting. */
  readonly families: readonly ComparedFamily[];
  /** Every family met so far, taking part or not, as it is called now. */
  readonly met: ReadonlySet<string>;
}

/** True where the comparison was on at a time. */
export const wasOn = ({ switched }: Pick<ComparisonSetup, 'switched'>, at: number): boolean =>
  switched.filter((time) => time <= at).length % 2 === 1;

const isUnmarked = ({ mode, marking }: AnswerAttempt): boolean => mode === 'mock' || marking === 'off';

/** Of the families that take part the one that waits longest for a test that a question with these cues would be, at a time. */
export const waitingFor = (
  families: Iterable<ComparedFamily>,
  cues: readonly string[],
  at: number,
): ComparedFamily | undefined => {
  for (const one of families) if (!one.test && at >= one.first.at + DAY && one.cues.some((cue) => cues.includes(cue))) return one;
  return undefined;
};

/**
 * The families that take part, whatever the order given (see `timeline`). A family met for the first time while the comparison is on is, where another
 * waits for a test with one of its cues, that test, and in practice else takes part itself. Which do is settled before the coin is, and a family counts
 * in the arm that the coin gave it, kept to or not, so that what a learner prefers on a day favors neither.
 */
export function comparedFamilies(attempts: readonly Attempt[], setup: ComparisonSetup): Compared {
  const now = (id: string) => setup.previousIds.get(id) ?? id;
  const families = new Map<string, ComparedFamily>();
  const met = new Set<string>();
  let tested = 0;
  for (const attempt of timeline(attempts)) {
    if (attempt.type === 'drill' || met.has(now(attempt.family))) continue;
    const family = now(attempt.family);
    met.add(family);
    if (attempt.type !== 'answer' || !wasOn(setup, attempt.at)) continue;
    const cues = setup.cuesOf(now(attempt.item));
    if (cues.length === 0) continue;
    const waiting = waitingFor(families.values(), cues, attempt.at);
    if (waiting) {
      // One that was marked all the same tests nothing, and is no new one either.
      if (!isUnmarked(attempt)) continue;
      families.set(waiting.family, { ...waiting, test: attempt, tested });
      tested += 1;
    } else if (attempt.mode !== 'mock') {
      // The coin goes by the id that the family had then.
      const arm = armOf(attempt.family, setup.seed);
      const kept = (attempt.marking === 'off') === (arm === 'unmarked');
      families.set(family, { family, arm, first: attempt, kept, cues, test: undefined, tested: -1 });
    }
  }
  return { families: [...families.values()], met };
}
