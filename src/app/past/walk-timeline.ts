import { type Extent, extended, NO_EXTENT } from '../../core/past/extent.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { LogPieces } from '../../record/record-store.ts';

/** What of a device was read and not taken yet. */
interface Queue {
  readonly device: string;
  /** The next one last. */
  waiting: Attempt[];
  after: number;
  done: boolean;
}

/** The device whose attempt comes next (see `timeline`): the earlier head first, devices by id where equal. */
function nextOf(queues: readonly Queue[]): Queue | undefined {
  let next: Queue | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  for (const queue of queues) {
    const at = queue.waiting.at(-1)?.at;
    if (at === undefined || (next && at >= earliest)) continue;
    next = queue;
    earliest = at;
  }
  return next;
}

/**
 * Goes through the attempts of an exam in the order of the timeline, piece by piece, as far as `take` says true. Answers how much there is of all exams,
 * and undefined where it was stopped.
 */
export async function walkTimeline(
  { devices, read }: LogPieces,
  exam: string,
  take: (ordered: readonly Attempt[]) => boolean,
): Promise<Extent | undefined> {
  const queues = devices.map((device): Queue => ({ device, waiting: [], after: -1, done: false }));
  let extent = NO_EXTENT;
  for (;;) {
    for (const queue of queues) {
      while (queue.waiting.length === 0 && !queue.done) {
        const { attempts, last } = await read(queue.device, queue.after);
        extent = extended(extent, attempts);
        queue.waiting = attempts.filter((one) => one.exam === exam).toSorted((a, b) => b.seq - a.seq);
        queue.after = last ?? queue.after;
        queue.done = last === undefined;
      }
    }
    const ordered: Attempt[] = [];
    // As long as each device that has more has its next one here.
    while (queues.every(({ waiting, done }) => waiting.length > 0 || done)) {
      const one = nextOf(queues)?.waiting.pop();
      if (!one) break;
      ordered.push(one);
    }
    if (ordered.length === 0) return extent;
    if (!take(ordered)) return undefined;
  }
}
