import type { Attempt, ExposureAttempt } from '../session/attempt.ts';
import type { WrongKey } from './correction.ts';

/** The attempts that count, and those that answered a wrong key. Nothing is rescored. */
interface Sorted {
  readonly standing: readonly Attempt[];
  readonly aside: readonly Attempt[];
}

/** Wrong revisions by every id their questions have and had. */
function wrongRevisions(wrongKeys: readonly WrongKey[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wrong = new Map<string, Set<string>>();
  for (const { item, previousIds = [], revisions } of wrongKeys)
    for (const id of [item, ...previousIds]) wrong.set(id, new Set([...(wrong.get(id) ?? []), ...revisions]));
  return wrong;
}

/** Whether an attempt was one to a question whose key was wrong then. */
export const isCorrectedBy = ({ item, previousIds = [], revisions }: WrongKey, attempt: Attempt): boolean =>
  (attempt.item === item || previousIds.includes(attempt.item)) && revisions.includes(attempt.revision);

/** Takes the attempts out that say nothing of the learner, as the key was wrong: answers, opened answers and judged phrases alike. */
export function setAside(attempts: readonly Attempt[], wrongKeys: readonly WrongKey[]): Sorted {
  if (wrongKeys.length === 0) return { standing: attempts, aside: [] };
  const wrong = wrongRevisions(wrongKeys);
  const isAside = ({ item, revision }: Attempt): boolean => wrong.get(item)?.has(revision) ?? false;
  const aside = attempts.filter(isAside);
  return aside.length === 0 ? { standing: attempts, aside } : { standing: attempts.filter((one) => !isAside(one)), aside };
}

/** What was answered with a wrong key is no first meeting any more, yet it is neither right nor wrong: as if the answer had been opened. */
export function asExposure(attempt: Attempt): readonly ExposureAttempt[] {
  if (attempt.type === 'drill') return [];
  const { id, exam, task, item, revision, family, at, zone, device, seq, first } = attempt;
  return [{ type: 'exposure', id, exam, task, item, revision, family, at, zone, device, seq, first }];
}
