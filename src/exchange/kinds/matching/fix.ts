import { optionId } from '../../../content/hash.ts';
import { plainText } from '../../../core/item/plain-text.ts';
import type { ExchangeOption } from '../../exchange-option.ts';
import { fixOption, fixText, optionWords } from '../../fix-options.ts';
import { blocksToInlines } from '../../text/blocks-to-inlines.ts';
import { oneLine } from '../../text/tidy-text.ts';
import type { MatchingAnswer } from './answer.ts';

/** A pair is a row of a table: each of its texts is one line. */
const fixCell = (option: ExchangeOption, changed: Set<string>): ExchangeOption => {
  const fixed = fixOption(option, changed);
  const why = oneLine(blocksToInlines(fixed.rationale));
  return { ...fixed, isKey: true, text: oneLine(fixed.text), rationale: why.length === 0 ? [] : [{ t: 'p', c: why }] };
};

/** Pairs that a table of ours can hold. */
export function fix(answer: MatchingAnswer, changed: Set<string>): MatchingAnswer | string {
  const all = answer.pairs.map(({ prompt, response }) => ({
    ...(prompt === undefined || optionWords(prompt).trim() === '' ? {} : { prompt: fixCell(prompt, changed) }),
    response: oneLine(fixText(response, changed)),
  }));
  const pairs = all.filter((pair) => 'prompt' in pair || plainText(pair.response).trim() !== '');
  if (pairs.length < all.length) changed.add('a response without text was left out');
  if (pairs.some(({ response }) => plainText(response).trim() === '')) return 'a prompt has no response';
  const prompts = pairs.flatMap(({ prompt }) => prompt ?? []);
  if (prompts.length < 2) return 'it has fewer than two pairs';
  if (new Set(prompts.map((prompt) => optionId(optionWords(prompt)))).size < prompts.length)
    return 'two of its prompts have the same words';
  const used = new Set(pairs.flatMap(({ prompt, response }) => (prompt === undefined ? [] : [optionId(plainText(response))])));
  const kept = pairs.filter(({ prompt, response }) => {
    if (prompt !== undefined) return true;
    const id = optionId(plainText(response));
    const fresh = !used.has(id);
    used.add(id);
    if (!fresh) changed.add('a response that stands there twice came once');
    return fresh;
  });
  return { kind: 'matching', pairs: kept };
}
