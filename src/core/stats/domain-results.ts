import { domainOf } from '../exam/domain-of.ts';
import { groupBy } from './group.ts';
import { LEAST_TOLD } from './least-told.ts';
import { wilson } from './wilson.ts';

/** What was asked and how it came out: a question, or a card of the drill. */
export interface ResultRow {
  readonly item: string;
  readonly task: string;
  readonly right: boolean;
  /** Right, with most of the signals unseen. */
  readonly lucky: boolean;
  /** Concepts that were needed, where that is known: their lessons are what to read. */
  readonly concepts: readonly string[];
  /** Of a card: the signal or decoy it was about. */
  readonly signal?: string;
}

/** What there is to read and to practice. */
export interface ResultWorld {
  /** Questions to practice, in the order of the bank. */
  readonly entries: readonly {
    readonly id: string;
    readonly task: string;
    readonly objective: string;
    readonly signals: readonly string[];
  }[];
  /** The objective of any question, those of mock exams included. */
  readonly objectiveOf: (item: string) => string | undefined;
  readonly isSeen: (item: string) => boolean;
  /** The exam's own lessons, in the order of the blueprint, each by the concept it is about. */
  readonly lessons: readonly { readonly lesson: string; readonly task: string; readonly read: boolean }[];
}

/** What a domain came to, and what to do about it. */
export interface DomainResult {
  readonly domain: string;
  readonly right: number;
  readonly total: number;
  /** Of those right. */
  readonly lucky: number;
  /** 95 % interval of the share right; null where there are too few answers for a figure. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Lessons to read, what was needed most first; of those equally needed the unread first. */
  readonly lessons: readonly string[];
  /** Questions to practice: new ones on the same, then what was not right. */
  readonly practice: readonly string[];
}

const MOST_LESSONS = 3;
const MOST_PRACTICE = 10;

/** Lessons on what was needed and not known; where no concept is known, the next unread one of a task that went wrong. */
function lessonsFor(missed: readonly ResultRow[], { lessons }: ResultWorld): readonly string[] {
  const needed = groupBy(
    missed.flatMap(({ concepts }) => [...new Set(concepts)]),
    (concept) => concept,
  );
  const found = lessons
    .flatMap((one) => {
      const times = needed.get(one.lesson)?.length ?? 0;
      return times > 0 ? [{ ...one, times }] : [];
    })
    .toSorted((a, b) => b.times - a.times || Number(a.read) - Number(b.read));
  if (found.length > 0) return found.slice(0, MOST_LESSONS).map(({ lesson }) => lesson);
  const next = lessons.find(({ task, read }) => !read && missed.some((one) => one.task === task));
  return next ? [next.lesson] : [];
}

/** For each that went wrong a new question like it, where there is one; then those themselves. */
function practiceFor(again: readonly ResultRow[], { entries, objectiveOf, isSeen }: ResultWorld): readonly string[] {
  const fresh: string[] = [];
  const free = (id: string): boolean => !isSeen(id) && !fresh.includes(id) && !again.some(({ item }) => item === id);
  for (const { item, task, signal } of again) {
    const objective = objectiveOf(item);
    const like =
      entries.find(
        ({ id, ...one }) => free(id) && (signal === undefined ? one.objective === objective : one.signals.includes(signal)),
      ) ?? entries.find(({ id, ...one }) => free(id) && one.task === task);
    if (like) fresh.push(like.id);
  }
  // A question kept for mock exams that was never on the screen stays unseen.
  const met = again.map(({ item }) => item).filter((item) => isSeen(item) || entries.some(({ id }) => id === item));
  return [...new Set([...fresh, ...met])].slice(0, MOST_PRACTICE);
}

/**
 * What came of some answers, by domain: where there is most to do first. Domains with enough answers for a figure come by their share right,
 * those with fewer after them by what was missed, those with nothing to do last.
 */
export function domainResults(rows: readonly ResultRow[], world: ResultWorld): readonly DomainResult[] {
  const made = [...groupBy(rows, ({ task }) => domainOf(task))].map(([domain, own]): DomainResult => {
    const right = own.filter((one) => one.right).length;
    const missed = own.filter((one) => !one.right);
    return {
      ...{ domain, right, total: own.length },
      lucky: own.filter((one) => one.right && one.lucky).length,
      interval: own.length < LEAST_TOLD ? null : wilson(right, own.length),
      lessons: lessonsFor(missed, world),
      practice: practiceFor([...missed, ...own.filter((one) => one.right && one.lucky)], world),
    };
  });
  const misses = ({ total, right }: DomainResult): number => total - right;
  const place = (one: DomainResult): number => (misses(one) + one.lucky === 0 ? 2 : one.interval === null ? 1 : 0);
  return made.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (a.interval && b.interval ? a.right / a.total - b.right / b.total : 0) ||
      misses(b) - misses(a) ||
      b.lucky - a.lucky ||
      a.domain.localeCompare(b.domain, 'en', { numeric: true }),
  );
}
