import { domainOf } from '../exam/domain-of.ts';
import type { Level } from '../item/item.ts';
import { isRight } from '../score/score.ts';
import type { AnswerAttempt, Attempt } from '../session/attempt.ts';
import { timeline } from '../stats/timeline.ts';
import { daysBetween, type Practice, practiceAt, TAUS } from './practice.ts';

/** Answers of one local day that say the same of the same ability. */
export interface Cell {
  readonly domain: string;
  /** Difficulty, logits. */
  readonly difficulty: number;
  /** Chance of being right without knowing, to .05. */
  readonly floor: number;
  readonly answers: number;
  readonly right: number;
  /** Practice in the domain before each answer, summed over the answers; one number for each time constant. */
  readonly practice: readonly number[];
}

/** A domain at the end of a day, all days before it included. */
interface DomainMark extends Practice {
  readonly domain: string;
  /** Families met by answering. */
  readonly firsts: number;
}

export interface DayMark {
  /** Local day of its answers. */
  readonly day: number;
  /** When the last of them was given, ms. */
  readonly at: number;
  readonly cells: readonly Cell[];
  readonly domains: readonly DomainMark[];
}

/**
 * All that readiness keeps of the attempt log: plain data, which can be stored and gone on with. It holds for the families, difficulties and
 * wrong keys it was made with, and grows with the days of practice, not with the answers.
 */
export interface ReadinessFold {
  /** When each family was last met, ms. */
  readonly met: ReadonlyMap<string, number>;
  /** The latest time of all, and that of the first answer, ms; null before. */
  readonly latest: number | null;
  readonly began: number | null;
  readonly days: readonly DayMark[];
  /** A clock was ahead of `now`: its answers counted as of then, and a fold made later will differ. Such a fold is not to be stored. */
  readonly ahead: boolean;
}

/** What the log is read with. */
interface FoldWorld {
  /** Earlier ids of families and questions, to those of now. */
  readonly previousIds: ReadonlyMap<string, string>;
  /** Difficulties measured of many learners, by question; others have that of their level. */
  readonly difficulties?: ReadonlyMap<string, number>;
  /** Wall time, ms. */
  readonly now: number;
  /** The local day of a moment (ms), by the minutes east of UTC that were stored with it. */
  readonly dayOf: (at: number, zone: number) => number;
}

const LEVELS: Readonly<Record<Level, number>> = { 1: -0.8, 2: 0, 3: 0.8 };
/** An answer seen before may be remembered: how likely at once, and how long that lasts, days. */
const REMEMBERED = 0.9;
const REMEMBERED_DAYS = 20;
/** Floors are told apart by so much; above the highest an answer says nothing. */
const FLOOR_STEPS = 20;
const HIGHEST_FLOOR = 0.95;

export const EMPTY_FOLD: ReadinessFold = { met: new Map(), latest: null, began: null, days: [], ahead: false };

/** Chance of being right without knowing, for a question met so many days ago, or never. */
function floorOf(chance: number, since: number | undefined): number {
  const remembered = since === undefined ? 0 : REMEMBERED * Math.exp(-since / REMEMBERED_DAYS);
  const floor = Math.floor((chance + (1 - chance) * remembered) * FLOOR_STEPS + 0.5) / FLOOR_STEPS;
  return Math.min(HIGHEST_FLOOR, Math.max(0, floor));
}

/** A day that is still growing. */
interface OpenDay {
  readonly day: number;
  at: number;
  readonly cells: Map<string, Cell>;
  readonly domains: Map<string, DomainMark>;
}

const nameOf = ({ domain, difficulty, floor }: Cell): string => `${difficulty} ${floor} ${domain}`;
const opened = ({ day, at, cells, domains }: DayMark): OpenDay => ({
  ...{ day, at },
  cells: new Map(cells.map((cell) => [nameOf(cell), cell])),
  domains: new Map(domains.map((mark) => [mark.domain, mark])),
});
const closed = ({ day, at, cells, domains }: OpenDay): DayMark => ({
  ...{ day, at },
  cells: [...cells.values()],
  domains: [...domains.values()],
});

const NONE = TAUS.map(() => 0);

/** Adds an answer to its day, in place. */
function addAnswer(open: OpenDay, one: AnswerAttempt, difficulty: number, since: number | undefined): void {
  const domain = domainOf(one.task);
  const mark = open.domains.get(domain) ?? { domain, firsts: 0, at: open.at, sums: NONE };
  const before = practiceAt(mark, open.at);
  const fresh = { domain, difficulty, floor: floorOf(one.chance, since), answers: 0, right: 0, practice: NONE };
  const cell = open.cells.get(nameOf(fresh)) ?? fresh;
  open.cells.set(nameOf(fresh), {
    ...cell,
    answers: cell.answers + 1,
    right: cell.right + (isRight(one.score) ? 1 : 0),
    practice: cell.practice.map((sum, place) => sum + (before[place] ?? 0)),
  });
  const firsts = mark.firsts + (since === undefined ? 1 : 0);
  open.domains.set(domain, { domain, firsts, at: open.at, sums: before.map((sum) => sum + 1) });
}

/**
 * Goes on with a fold by attempts that come after it in the timeline, in their order: the same as folding all at once. Clocks may be wrong: what lies
 * after `now` counts as now, and no answer lies before the one before it. An answer that was opened is a meeting without an answer; the
 * drill counts for nothing here.
 */
export function extendReadinessFold(fold: ReadinessFold, attempts: readonly Attempt[], world: FoldWorld): ReadinessFold {
  const { previousIds, difficulties, now, dayOf } = world;
  const met = new Map(fold.met);
  const days = [...fold.days];
  let { latest, began, ahead } = fold;
  const last = days.pop();
  let open = last && opened(last);
  for (const one of attempts) {
    if (one.type === 'drill') continue;
    ahead ||= one.at > now;
    const at = Math.max(latest ?? Number.NEGATIVE_INFINITY, Math.min(one.at, now));
    latest = at;
    const family = previousIds.get(one.family) ?? one.family;
    const before = met.get(family);
    met.set(family, at);
    if (one.type === 'exposure') continue;
    began ??= at;
    // A journey to the west makes no day of its own.
    const day = Math.max(open?.day ?? Number.NEGATIVE_INFINITY, dayOf(at, one.zone));
    if (open && open.day !== day) days.push(closed(open));
    if (!open || open.day !== day) open = { day, at, cells: new Map(), domains: open ? open.domains : new Map() };
    open.at = at;
    const item = previousIds.get(one.item) ?? one.item;
    const difficulty = difficulties?.get(item) ?? LEVELS[one.level];
    addAnswer(open, one, difficulty, before === undefined ? undefined : daysBetween(before, at));
  }
  if (open) days.push(closed(open));
  return { met, latest, began, days, ahead };
}

/** The whole log, in any order. */
export const foldReadiness = (attempts: readonly Attempt[], world: FoldWorld): ReadinessFold =>
  extendReadinessFold(EMPTY_FOLD, timeline(attempts), world);
