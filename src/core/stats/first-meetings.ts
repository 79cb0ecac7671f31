import type { Attempt } from '../session/attempt.ts';
import { timeline } from './timeline.ts';

/**
 * The attempts, by id, that were the first meeting with their family: of what the whole log says, devices merged, not of what a page knew when it
 * stored one (`first` of an attempt is that, and is read by nothing). The drill shows no question, and counts for nothing here.
 */
export function firstMeetings(
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string> = new Map(),
): ReadonlySet<string> {
  const families = new Set<string>();
  const firsts = new Set<string>();
  for (const { id, type, family } of timeline(attempts)) {
    if (type === 'drill') continue;
    const now = previousIds.get(family) ?? family;
    if (!families.has(now)) firsts.add(id);
    families.add(now);
  }
  return firsts;
}

/** The families met before a session's own first answer, or at all where it has none. */
export function metBefore(
  attempts: readonly Attempt[],
  session: string,
  previousIds: ReadonlyMap<string, string> = new Map(),
): ReadonlySet<string> {
  const families = new Set<string>();
  for (const one of timeline(attempts)) {
    if (one.type === 'drill') continue;
    if (one.type === 'answer' && one.session === session) break;
    families.add(previousIds.get(one.family) ?? one.family);
  }
  return families;
}
