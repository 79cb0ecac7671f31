import { practiceAt, TAUS } from './practice.ts';
import type { DayMark, ReadinessFold } from './readiness-fold.ts';

/** How it stood after the last answer of a day. */
export interface Moment {
  readonly day: number;
  /** When that answer was given, ms, and days since the first of all. */
  readonly at: number;
  readonly age: number;
  /** Cells up to here. */
  readonly cells: number;
  /** Families met first by answering, by domain. */
  readonly firsts: readonly number[];
  /** Practice by time constant, then domain. */
  readonly practice: readonly (readonly number[])[];
}

/** The cells of a fold as columns, in the order of their days; domains by their place in the exam. What a worker is sent. */
export interface CellTable {
  readonly domains: readonly string[];
  readonly moments: readonly Moment[];
  readonly domain: Uint8Array;
  readonly difficulty: Float64Array;
  readonly floor: Float64Array;
  readonly answers: Float64Array;
  readonly right: Float64Array;
  /** Mean practice before an answer, by time constant. */
  readonly practice: readonly Float64Array[];
}

/** The cells of an exam's domains: answers in a domain it does not have tell nothing. */
export function cellTable({ days, began }: ReadinessFold, domains: readonly string[]): CellTable {
  const places = new Map(domains.map((domain, place) => [domain, place]));
  const known = days.map(({ cells }) => cells.filter(({ domain }) => places.has(domain)));
  const all = known.flat();
  let count = 0;
  const momentOf = (mark: DayMark, place: number): Moment => {
    count += known[place]?.length ?? 0;
    const marks = new Map(mark.domains.map((one) => [one.domain, one]));
    const practice = domains.map((domain) => {
      const own = marks.get(domain);
      return own ? practiceAt(own, mark.at) : TAUS.map(() => 0);
    });
    return {
      ...{ day: mark.day, at: mark.at, age: (mark.at - (began ?? mark.at)) / 86_400_000, cells: count },
      firsts: domains.map((domain) => marks.get(domain)?.firsts ?? 0),
      practice: TAUS.map((_, tau) => practice.map((sums) => sums[tau] ?? 0)),
    };
  };
  return {
    domains,
    moments: days.map(momentOf),
    domain: Uint8Array.from(all, ({ domain }) => places.get(domain) ?? 0),
    difficulty: Float64Array.from(all, ({ difficulty }) => difficulty),
    floor: Float64Array.from(all, ({ floor }) => floor),
    answers: Float64Array.from(all, ({ answers }) => answers),
    right: Float64Array.from(all, ({ right }) => right),
    practice: TAUS.map((_, tau) => Float64Array.from(all, ({ answers, practice }) => (practice[tau] ?? 0) / answers)),
  };
}
