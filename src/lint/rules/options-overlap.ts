import { wordsOf } from '../kinds/lint-kinds.ts';
import { type NumberRange, numberRange, rangesOverlap } from '../number-range.ts';
import { type OptionWords, optionWords } from '../option-words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

/** Words that begin an addition: what stands before them is whole. "Retrieval" is in "Retrieval with a filter", not in "Retrieval filters". */
const JOINTS = new Set(
  (
    'to of in on at for with and or but as by from into over under when while where that which who if than then ' +
    'every each per using via after before without within during until through plus together only too also instead daily weekly monthly ' +
    'once twice because so'
  ).split(' '),
);
/** Words that end an addition: "Labels and retrieval" holds "Retrieval", "Continued pre-training" does not hold "Pre-training". */
const LINKS = new Set(['and', 'or', 'plus', 'then', 'with']);
const PAUSE = /[,;:(–—]/;

/** Signs that can tell two texts apart, when letters and digits are the same: C and C++, 5 and 5 %, <5 and >5. */
const signs = (plain: string): string => plain.replace(/[\p{L}\p{N}\s.,;:!?'"“”‘’()–—]|(?<=\S)-(?=\S)/gu, '');

const sameWords = (a: OptionWords, b: OptionWords): boolean =>
  a.normal.length > 0 && a.normal.length === b.normal.length && a.normal.every(({ text }, at) => text === b.normal[at]?.text);

/** True where all of `small` stands in `big` as a whole, with an addition before or after it. */
function contains(big: OptionWords, small: OptionWords): boolean {
  const { length } = small.normal;
  if (length === 0 || length >= big.normal.length || small.stems.size === 0) return false;
  for (let from = 0; from + length <= big.normal.length; from += 1) {
    if (!small.normal.every(({ text }, at) => text === big.normal[from + at]?.text)) continue;
    if (isWhole(big, from, from + length)) return true;
  }
  return false;
}

/** True where the words from `from` to `to` are a whole of their own: a joint or a pause on each side that is not an end. */
function isWhole({ option, words, normal }: OptionWords, from: number, to: number): boolean {
  const gap = (before: number, after: number): boolean => {
    const left = words[normal[before]?.at ?? -1];
    const right = words[normal[after]?.at ?? -1];
    return left === undefined || right === undefined || PAUSE.test(option.plain.slice(left.end, right.start));
  };
  const before = from === 0 || LINKS.has(normal[from - 1]?.text ?? '') || gap(from - 1, from);
  const after = to === normal.length || JOINTS.has(normal[to]?.text ?? '') || gap(to - 1, to);
  return before && after;
}

/** What is compared of an option. Where there is inline code, its signs and capitals count: nothing is compared. */
interface Compared extends OptionWords {
  readonly signs: string;
  readonly range: NumberRange | undefined;
}

/** How two options overlap, in words for the author; undefined where they do not. */
function overlap(a: Compared, b: Compared, partly: boolean): string | undefined {
  if (a.signs === b.signs) {
    if (sameWords(a, b)) return 'says the same as';
    if (partly && contains(a, b)) return 'contains';
    if (partly && contains(b, a)) return 'is contained in';
  }
  if (a.range === undefined || b.range === undefined) return undefined;
  return rangesOverlap(a.range, b.range) ? 'has numbers in common with' : undefined;
}

export const optionsOverlap: QuestionRule = {
  id: 'options-overlap',
  severity: 'error',
  check(question) {
    const all = optionWords(question)
      .filter(({ code }) => !code)
      .map((one): Compared => ({ ...one, signs: signs(one.option.plain), range: numberRange(one.option.plain) }));
    const partly = wordsOf(question.item.kind) === 'keys';
    return all.flatMap((one, at): Finding[] => {
      for (const other of all.slice(0, at)) {
        const how = overlap(one, other, partly);
        if (how === undefined) continue;
        const [mine, its] = [one.option.plain.slice(0, 60), other.option.plain.slice(0, 60)];
        return [
          {
            place: one.option.place,
            reason: `Unexpected \`${mine}\`: it ${how} \`${its}\`.`,
            actual: mine,
            expected: 'options that exclude one another',
            related: [{ file: question.authored.file, place: other.option.place, reason: 'the option it overlaps with' }],
          },
        ];
      }
      return [];
    });
  },
};
