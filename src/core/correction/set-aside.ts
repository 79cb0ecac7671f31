import type { Attempt, ExposureAttempt } from '../session/attempt.ts';
import type { WrongKey } from './correction.ts';
import { isCorrectedBy } from './is-corrected.ts';

/** The attempts that count, and those that answered a wrong key. Nothing is rescored. */
interface Sorted {
  readonly standing: readonly Attempt[];
  readonly aside: readonly Attempt[];
}

/** Takes the attempts out that say nothing of the learner, as the key was wrong: answers, opened answers and judged phrases alike. */
export function setAside(attempts: readonly Attempt[], wrongKeys: readonly WrongKey[]): Sorted {
  const isAside = (one: Attempt): boolean => wrongKeys.some((wrong) => isCorrectedBy(wrong, one));
  const aside = attempts.filter(isAside);
  return aside.length === 0 ? { standing: attempts, aside } : { standing: attempts.filter((one) => !isAside(one)), aside };
}

/** What was answered with a wrong key is no first meeting any more, yet it is neither right nor wrong: as if the answer had been opened. */
export function asExposure(attempt: Attempt): readonly ExposureAttempt[] {
  if (attempt.type === 'drill') return [];
  const { id, exam, task, item, revision, family, at, zone, device, seq, first } = attempt;
  return [{ type: 'exposure', id, exam, task, item, revision, family, at, zone, device, seq, first }];
}
