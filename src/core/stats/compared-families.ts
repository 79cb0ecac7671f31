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
  /** Whether a question (its id as it is now) has a marking step. */
  readonly isScenario: (item: string) => boolean;
}

/** A family that takes part: met first in practice, while the comparison was on. */
export interface ComparedFamily {
  /** Its id as it is now. */
  readonly family: string;
  readonly arm: Arm;
  readonly first: AnswerAttempt;
  /** It was really met as the coin said. A practice with marking turned off altogether does not keep to it. */
  readonly kept: boolean;
  /** Its next unmarked exposure, in practice or in a mock exam, at least a day after the first. */
  readonly test: AnswerAttempt | undefined;
}

/** True where the comparison was on at a time. */
export const wasOn = ({ switched }: Pick<ComparisonSetup, 'switched'>, at: number): boolean =>
  switched.filter((time) => time <= at).length % 2 === 1;

/** Whether enough time has gone by since a family's first exposure to test it. */
export const isRipe = ({ first }: Pick<ComparedFamily, 'first'>, now: number): boolean => now >= first.at + DAY;

const isUnmarked = ({ mode, marking }: AnswerAttempt): boolean => mode === 'mock' || marking === 'off';

/**
 * The families that take part, in the order of their first exposure, whatever the order given (see `timeline`). Which do is settled before
 * the coin is: by the first exposure being an answer in practice to a question with a marking step, while the comparison was on. A family
 * counts in the arm that the coin gave it, kept to or not, so that what a learner prefers on a day favors neither.
 */
export function comparedFamilies(attempts: readonly Attempt[], setup: ComparisonSetup): readonly ComparedFamily[] {
  const families = new Map<string, ComparedFamily | null>();
  for (const attempt of timeline(attempts)) {
    if (attempt.type === 'drill') continue;
    const now = (id: string) => setup.previousIds.get(id) ?? id;
    const family = now(attempt.family);
    const known = families.get(family);
    if (known === undefined) {
      const takesPart =
        attempt.type === 'answer' && attempt.mode !== 'mock' && wasOn(setup, attempt.at) && setup.isScenario(now(attempt.item));
      // The coin goes by the id that the family had then.
      const arm = armOf(attempt.family, setup.seed);
      families.set(
        family,
        takesPart
          ? { family, arm, first: attempt, kept: (attempt.marking === 'off') === (arm === 'unmarked'), test: undefined }
          : null,
      );
    } else if (known && !known.test && attempt.type === 'answer' && isRipe(known, attempt.at) && isUnmarked(attempt)) {
      families.set(family, { ...known, test: attempt });
    }
  }
  return [...families.values()].filter((one) => one !== null);
}
