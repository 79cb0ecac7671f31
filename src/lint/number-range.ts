import { words } from '../core/signal/words.ts';
import { singular } from './option-words.ts';

/** What a piece of text says about numbers of one dimension: from `low` to `high`, ends counted or not. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** What is counted, so that hours are not compared with bytes; an unknown unit is its own dimension. */
  readonly dimension: string;
  /** What stands before and after the numbers. Ranges of different surroundings say different things. */
  readonly around: string;
}

/** Units and how many of the first of their kind they are. */
const UNITS: Readonly<Record<string, readonly [dimension: string, size: number]>> = {
  '': ['number', 1],
  '%': ['percent', 1],
  percent: ['percent', 1],
  b: ['bytes', 1],
  byte: ['bytes', 1],
  kb: ['bytes', 1e3],
  mb: ['bytes', 1e6],
  gb: ['bytes', 1e9],
  tb: ['bytes', 1e12],
  pb: ['bytes', 1e15],
  kib: ['bytes', 2 ** 10],
  mib: ['bytes', 2 ** 20],
  gib: ['bytes', 2 ** 30],
  tib: ['bytes', 2 ** 40],
  ms: ['time', 1e-3],
  millisecond: ['time', 1e-3],
  s: ['time', 1],
  second: ['time', 1],
  min: ['time', 60],
  minute: ['time', 60],
  h: ['time', 3600],
  hour: ['time', 3600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  month: ['months', 1],
  year: ['months', 12],
};
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, k: 1e3, bn: 1e9 };
const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const NUMBER = `(?:\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${SMALL.join('|')})`;
const SCALE = '(?: ?(?:thousand|million|billion|bn|k(?![a-z])))?';
const UNIT = `(?: ?(?:%|${Object.keys(UNITS)
  .filter((unit) => /^[a-z]/.test(unit))
  .toSorted((a, b) => b.length - a.length)
  .join('|')})s?(?![\\p{L}\\p{N}]))?`;
const QUANTITY = (name: string): string => `(?<${name}>${NUMBER})(?<${name}Scale>${SCALE})(?<${name}Unit>${UNIT})`;
const BEFORE = {
  upTo: 'up to|at most|no more than|not more than|a maximum of|maximum|max\\.?|≤|<=',
  under: 'less than|fewer than|under|below|<',
  from: 'at least|no less than|no fewer than|not less than|a minimum of|minimum|min\\.?|≥|>=',
  over: 'more than|greater than|over|above|>',
};
const AFTER = {
  orMore: 'or more|and more|or above|and above|or longer|and over|or over|or higher|\\+',
  orLess: 'or less|or fewer|or below|and below|or lower|and under|or under|or shorter',
};
const ANY = new RegExp(`\\d|\\b(?:${SMALL.join('|')})\\b`, 'i');
const FREE = '(?<![\\p{L}\\p{N}.:/_-])';
const RANGE = new RegExp(
  `(?:(?<upTo>${BEFORE.upTo})|(?<under>${BEFORE.under})|(?<from>${BEFORE.from})|(?<over>${BEFORE.over})|(?:between|from))?\\s*` +
    `${FREE}[$€£]?${QUANTITY('a')}(?:\\s?(?:-|–|—|to|and)\\s?[$€£]?${QUANTITY('b')})?(?![\\p{L}\\p{N}_/:]|[.-]\\d)(?:\\s?(?:(?<orMore>${AFTER.orMore})|(?<orLess>${AFTER.orLess}))(?![\\p{L}\\p{N}]))?`,
  'u',
);

const value = (digits: string, scale: string): number => {
  const small = SMALL.indexOf(digits);
  const number = small >= 0 ? small : Number(digits.replace(/[, ]/g, ''));
  return number * (SCALES[scale.trim()] ?? 1);
};
const unitOf = (text: string): readonly [dimension: string, size: number] | undefined => {
  const unit = text.trim();
  return UNITS[unit] ?? UNITS[unit.replace(/s$/, '')];
};

/**
 * The one range or number of a text ("10-50 requests", "up to 5 GB", "three days", "30 days or more"); undefined where there is none, or more
 * than one. A single number is a range of one.
 */
export function numberRange(text: string): NumberRange | undefined {
  if (!ANY.test(text)) return undefined;
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  const match = RANGE.exec(plain);
  if (match?.groups === undefined) return undefined;
  const { a = '', aScale = '', aUnit = '', b, bScale = '', bUnit = '', upTo, under, from, over, orMore, orLess } = match.groups;
  const around = [plain.slice(0, match.index), plain.slice(match.index + match[0].length)];
  if (around.some((part) => /\d/.test(part))) return undefined;
  const last = unitOf(b === undefined ? aUnit : bUnit);
  // "10-50 GB": the unit stands once, for both.
  const first = aUnit === '' ? last : unitOf(aUnit);
  if (first === undefined || last === undefined || first[0] !== last[0]) return undefined;
  const low = value(a, aScale || bScale) * first[1];
  const high = b === undefined ? low : value(b, bScale) * last[1];
  if (high < low) return undefined;
  const upward = (from ?? over ?? orMore) !== undefined;
  const downward = (upTo ?? under ?? orLess) !== undefined;
  return {
    low: downward ? Number.NEGATIVE_INFINITY : low,
    high: upward ? Number.POSITIVE_INFINITY : high,
    lowOpen: over !== undefined,
    highOpen: under !== undefined,
    dimension: first[0],
    around: around
      .map((part) =>
        words(part)
          .map(({ text }) => singular(text))
          .join(' '),
      )
      .join('|'),
  };
}

/** True where a number fits both. Two bounds in one direction ("at least 30", "at least 90") are bounds, not ranges, and overlap only if equal. */
export function rangesOverlap(a: NumberRange, b: NumberRange): boolean {
  if (a.dimension !== b.dimension || a.around !== b.around) return false;
  if (!Number.isFinite(a.low) && !Number.isFinite(b.low)) return a.high === b.high && a.highOpen === b.highOpen;
  if (!Number.isFinite(a.high) && !Number.isFinite(b.high)) return a.low === b.low && a.lowOpen === b.lowOpen;
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  if (low !== high) return low < high;
  const open = [a, b].some((one) => (one.low === low && one.lowOpen) || (one.high === high && one.highOpen));
  return !open;
}
