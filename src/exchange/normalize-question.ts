import { plainText } from '../core/item/plain-text.ts';
import type { Block, Inline } from '../core/item/text-tree.ts';
import type { ExchangeQuestion } from './exchange.ts';
import { kindOf } from './kinds/exchange-kinds.ts';
import { withoutBoxes } from './sheet/without-box.ts';
import { tidyBlocks, tidyInlines } from './text/tidy-text.ts';

/** A question our files can hold and in words what was changed for it, or why it cannot be one. */
export type Normalized =
  | { readonly question: ExchangeQuestion; readonly changed: readonly string[] }
  | { readonly refused: string };

/** Characters of a question's texts. A file may have 60,000, markup and front matter included. */
export const MAX_TEXT = 30_000;
/** Lists and quotes inside one another. */
const MAX_DEPTH = 12;

const depthOf = (blocks: readonly Block[]): number =>
  Math.max(
    0,
    ...blocks.map((block) => {
      if (block.t === 'quote') return 1 + depthOf(block.c);
      return block.t === 'list' ? 1 + Math.max(0, ...block.items.map(depthOf)) : 0;
    }),
  );

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/**
 * The last step of every import: makes of what was read a question that our files can hold, or says why there is none. The texts are tidy,
 * the lead-in is there, options differ in their words, the kind fits the number of keys.
 */
export function normalizeQuestion(question: ExchangeQuestion): Normalized {
  const changed = new Set<string>();
  const scenario = withoutBoxes(tidyBlocks(question.scenario));
  const explanation = withoutBoxes(tidyBlocks(question.explanation));
  const found = tidyInlines(question.leadIn);
  if (scenario.length === 0 && plainText(found).trim() === '') return { refused: 'it has no text' };
  const answer = kindOf(question.answer).fix(question.answer, changed);
  if (typeof answer === 'string') return { refused: answer };
  if (sizeOf([scenario, found, answer, explanation]) > MAX_TEXT)
    return { refused: `its texts are longer than ${MAX_TEXT} characters` };
  if (depthOf([...scenario, ...explanation]) > MAX_DEPTH) return { refused: `its lists are more than ${MAX_DEPTH} levels deep` };
  const usual = kindOf(answer).leadIn;
  const leadIn: readonly Inline[] = plainText(found).trim() === '' ? [{ t: 'text', v: usual }] : found;
  if (leadIn !== found) changed.add(`a question before the answers was put in: "${usual}"`);
  return { question: { ...question, scenario, leadIn, answer, explanation }, changed: [...changed] };
}
