import type { Attempt } from '../session/attempt.ts';

/** How much there is of a log, all exams together. */
export interface Extent {
  readonly attempts: number;
  /** The earliest time, ms; null before the first attempt. */
  readonly first: number | null;
  /** The id of the latest attempt: another one where the log is another, whatever order it is read in. */
  readonly newest: string | null;
  readonly latest: number | null;
}

export const NO_EXTENT: Extent = { attempts: 0, first: null, newest: null, latest: null };

/** The extent with more attempts. */
export function extended(from: Extent, added: readonly Pick<Attempt, 'at' | 'id'>[]): Extent {
  let { attempts, first, newest, latest } = from;
  for (const { at, id } of added) {
    attempts += 1;
    first = Math.min(first ?? at, at);
    if (latest !== null && (at < latest || (at === latest && id < (newest ?? '')))) continue;
    [latest, newest] = [at, id];
  }
  return { attempts, first, newest, latest };
}
