import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { firstUnescaped, unescaped } from './gift-scan.ts';
import { type GiftFormat, giftText, takeFormat } from './gift-text.ts';

/** Answers as we have them; `refused` says why this is no question of a kind we have. */
type GiftAnswers =
  | { readonly answer: ExchangeAnswer; readonly explanation: readonly Block[]; readonly changed: readonly string[] }
  | { readonly refused: string };

interface Choice {
  /** Where its sign stands. */
  readonly start: number;
  readonly sign: string;
  readonly weight: number;
  readonly text: string;
  readonly feedback: string;
}

/** Spans of HTML tags, in which `=` belongs to an attribute; a line that begins with a sign of an answer is in none. */
function tagRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/<[a-z/!][^<>\n]*(?:\n(?![ \t]*[=~])[^<>\n]*)*>/gi)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** `~=` is one sign: the other system takes it for `=`. */
const isDouble = (text: string, at: number): boolean =>
  text.charAt(at) === '=' && text.charAt(at - 1) === '~' && text.charAt(at - 2) !== '\\';

/**
 * Where answers begin. Strictly each unescaped `=` or `~` begins one; people forget the backslash, so an `=` counts at the start of a line, or
 * after a space with a word right after it, and never inside an HTML tag. Only where that finds no key, any `=` counts.
 */
function starts(text: string): readonly number[] {
  const ranges = tagRanges(text);
  let range = 0;
  const signs = unescaped(text, '=~').filter((at) => {
    while ((ranges[range]?.[1] ?? Number.POSITIVE_INFINITY) <= at) range += 1;
    return !(at >= (ranges[range]?.[0] ?? Number.POSITIVE_INFINITY));
  });
  // The nearest character before a sign on its own line tells whether the sign begins that line.
  const isFirst = (at: number): boolean => /(?:^|\n)[ \t]{0,200}$/.test(text.slice(Math.max(0, at - 201), at));
  const clear = signs.filter(
    (at) =>
      text.charAt(at) === '~' ||
      isDouble(text, at) ||
      isFirst(at) ||
      (/\s/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1))),
  );
  const found = clear.some((at) => text.charAt(at) === '=' || /^~\s*%/.test(text.slice(at, at + 20))) ? clear : signs;
  return found.filter((at) => !(text.charAt(at) === '~' && isDouble(text, at + 1)));
}

function choices(text: string): readonly Choice[] {
  const at = starts(text);
  return at.map((start, index) => {
    const next = at[index + 1] ?? text.length;
    // Of `~=`, which is one sign, only its second half is in the list.
    const body = text.slice(start + 1, isDouble(text, next) ? next - 1 : next);
    const weighed = /^\s*%(?<weight>-?\d{1,6}(?:[.,]\d{1,10})?)%/.exec(body);
    const rest = weighed === null ? body : body.slice(weighed[0].length);
    const hash = firstUnescaped(rest, '#');
    const sign = text.charAt(start);
    return {
      start,
      sign,
      weight: weighed === null ? (sign === '=' ? 100 : 0) : Number((weighed.groups?.['weight'] ?? '0').replace(',', '.')),
      text: hash === -1 ? rest : rest.slice(0, hash),
      feedback: hash === -1 ? '' : rest.slice(hash + 1),
    };
  });
}

const blocksIn = (source: string, format: GiftFormat, lost: Set<string>): readonly Block[] => {
  const taken = takeFormat(source, format);
  return giftText(taken.text, taken.format, lost);
};

const line = (source: string, format: GiftFormat, lost: Set<string>): readonly Inline[] =>
  blocksToInlines(blocksIn(source, format, lost));

const word = (v: string): readonly Inline[] => [{ t: 'text', v }];

/** `T#why it is wrong#why it is right`: the first feedback is for the wrong answer, whichever that is. */
function trueFalse(text: string, format: GiftFormat, lost: Set<string>): ExchangeAnswer | undefined {
  const hash = firstUnescaped(text, '#');
  const value = /^(?:(?<yes>t|true)|f|false)$/i.exec((hash === -1 ? text : text.slice(0, hash)).trim());
  if (value === null) return undefined;
  const feedback = hash === -1 ? '' : text.slice(hash + 1);
  const second = firstUnescaped(feedback, '#');
  const wrong = blocksIn(second === -1 ? feedback : feedback.slice(0, second), format, lost);
  const right = second === -1 ? [] : blocksIn(feedback.slice(second + 1), format, lost);
  const isTrue = value.groups?.['yes'] !== undefined;
  const option = (name: string, isKey: boolean): ExchangeOption => ({
    text: word(name),
    isKey,
    rationale: isKey ? right : wrong,
  });
  return asChoice([option('True', isTrue), option('False', !isTrue)], optionWords);
}

function matching(
  found: readonly Choice[],
  format: GiftFormat,
  lost: Set<string>,
  changed: Set<string>,
): ExchangeAnswer | string {
  const pairs = found.map(({ text, feedback, weight }) => {
    const arrow = firstUnescaped(text, '->');
    if (arrow === -1) return undefined;
    if (weight !== 100) changed.add('unequal credit for pairs is gone: all of them are wanted');
    // A format named before the prompt is its own; the response is a plain line in the other system.
    const prompt = line(text.slice(0, arrow), format, lost);
    const response = blocksToInlines(giftText(text.slice(arrow + 2), 'plain', lost, true));
    const rationale = blocksIn(feedback, format, lost);
    if (prompt.length > 0) return { prompt: { text: prompt, isKey: true, rationale }, response };
    if (rationale.length > 0) changed.add('feedback on a response that fits nothing is gone: only a pair has a reason');
    return { response };
  });
  const whole = pairs.filter((pair) => pair !== undefined);
  return whole.length < pairs.length ? 'one of its pairs has no `->`' : { kind: 'matching', pairs: whole };
}

function weighed(found: readonly Choice[], changed: Set<string>): readonly boolean[] {
  const full = found.filter(({ weight }) => weight >= 99.9).length;
  const positive = found.filter(({ weight }) => weight > 0);
  const equal = positive.every(({ weight }) => Math.abs(weight - (positive[0]?.weight ?? 0)) < 0.01);
  if (full > 1) changed.add('one of several right options was enough there; here all of them are wanted');
  else if (full === 1 && positive.length > 1) changed.add('partial credit for an option is gone: it counts as wrong');
  else if (!equal) changed.add('unequal credit for options is gone: all right ones are wanted');
  if (found.some(({ weight }) => weight < 0 && weight > -99.9)) changed.add('negative credit for options is gone');
  return found.map(({ weight }) => (full > 0 ? weight >= 99.9 : weight > 0));
}

/** Reads what stands between the braces. */
export function giftAnswers(inside: string, format: GiftFormat, lost: Set<string>): GiftAnswers {
  const general = firstUnescaped(inside, '####');
  const text = (general === -1 ? inside : inside.slice(0, general)).trim();
  const explanation = general === -1 ? [] : blocksIn(inside.slice(general + 4), format, lost);
  if (text === '') return { refused: 'an essay: there is no answer to choose' };
  if (text.startsWith('#')) return { refused: 'a question for a number: we have no such kind' };
  const binary = trueFalse(text, format, lost);
  if (binary !== undefined) return { answer: binary, explanation, changed: [] };
  const found = choices(text);
  const changed = new Set<string>();
  const [first] = found;
  if (first === undefined || !/^[\s~]*$/.test(text.slice(0, first.start))) {
    return { refused: 'a short answer to type: we have no such kind' };
  }
  if (found.every(({ sign }) => sign === '=')) {
    if (!found.some((one) => firstUnescaped(one.text, '->') !== -1))
      return { refused: 'a short answer to type: we have no such kind' };
    const answer = matching(found, format, lost, changed);
    return typeof answer === 'string' ? { refused: answer } : { answer, explanation, changed: [...changed] };
  }
  const keys = weighed(found, changed);
  const options = found.map(
    (one, at): ExchangeOption => ({
      text: line(one.text, format, lost),
      isKey: keys[at] === true,
      rationale: blocksIn(one.feedback, format, lost),
    }),
  );
  return { answer: asChoice(options, optionWords), explanation, changed: [...changed] };
}
