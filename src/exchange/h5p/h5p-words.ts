import { asChoice } from '../../content/kinds/as-choice.ts';
import { plainBlocks } from '../../core/item/plain-text.ts';
import type { Block } from '../../core/item/text-tree.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { trimEnds } from '../../core/trim-ends.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
import type { Fields } from '../fields.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import { h5pBlocks, type Lost, textOf, words } from './h5p-text.ts';

interface Read {
  readonly stem: readonly Block[];
  readonly answer: ExchangeAnswer;
}

/** What stands between two stars: the words, without a tip and feedback. */
const MARKED = /\*(?<words>[^*\n]{1,500})\*/g;
const bare = (marked: string): string => (marked.split(/:|\\[+-]/)[0] ?? '').trim();

const paragraph = (v: string): Block => ({ t: 'p', c: words(v) });
/** Words to mark and to drag stand in lines. */
const linesOf = (value: unknown, lost: Lost): readonly string[] =>
  plainBlocks(h5pBlocks(textOf(value).replaceAll('\n', '<br>'), lost))
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** All words of a text are options; those between stars are right. */
export function markTheWords(params: Fields, lost: Lost): readonly Result<Read, string>[] {
  const lines = linesOf(params['textField'], lost);
  const right = new Set<string>();
  const all = new Set<string>();
  const trimmed = (word: string): string => trimEnds(word, /[\p{P}\p{S}]/u);
  for (const line of lines) {
    for (const { groups } of line.matchAll(MARKED)) {
      const word = trimmed(bare(groups?.['words'] ?? ''));
      right.add(word);
      all.add(word);
    }
    for (const word of line.replace(MARKED, ' ').split(/\s+/).map(trimmed)) if (word !== '') all.add(word);
  }
  if (all.size > LIMITS.options) return [err(`it has more than ${LIMITS.options} words to choose from`)];
  lost.add('its words to mark in the text (they came as options to choose)');
  const options = [...all].map((word): ExchangeOption => ({ text: words(word), isKey: right.has(word), rationale: [] }));
  const text = lines.map((line) => paragraph(line.replace(MARKED, (_, marked: string) => bare(marked))));
  return [ok({ stem: [...text, ...h5pBlocks(params['taskDescription'], lost)], answer: asChoice(options, optionWords) })];
}

/** Each gap is a prompt; the words that go into it are its response. One gap alone is a choice. */
export function dragText(params: Fields, lost: Lost): readonly Result<Read, string>[] {
  const gaps: string[] = [];
  const text = linesOf(params['textField'], lost).map((line) =>
    line.replace(MARKED, (_, marked: string) => {
      gaps.push(bare(marked));
      return `(${gaps.length}) _____`;
    }),
  );
  if (gaps.length > LIMITS.options) return [err(`it has more than ${LIMITS.options} gaps`)];
  const others = [...textOf(params['distractors']).matchAll(MARKED)].map(({ groups }) => bare(groups?.['words'] ?? ''));
  const [only, second] = gaps;
  const option = (word: string, isKey: boolean): ExchangeOption => ({ text: words(word), isKey, rationale: [] });
  const task = h5pBlocks(params['taskDescription'], lost);
  if (only !== undefined && second === undefined)
    return [
      ok({
        stem: [...task, ...text.map((line) => paragraph(line.replace('(1) _____', '_____')))],
        answer: asChoice([option(only, true), ...others.map((word) => option(word, false))], optionWords),
      }),
    ];
  lost.add('the gaps in its text (they came as numbered places to match)');
  const pairs = gaps.map((word, at) => ({ prompt: option(`(${at + 1})`, true), response: words(word) }));
  return [
    ok({
      stem: [...text.map(paragraph), ...task],
      answer: { kind: 'matching', pairs: [...pairs, ...others.map((word) => ({ response: words(word) }))] },
    }),
  ];
}
