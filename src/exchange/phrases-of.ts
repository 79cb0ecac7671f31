import { markableText } from '../core/item/markable-text.ts';
import { spanPlaces } from './apply-spans.ts';
import type { ExchangeQuestion } from './exchange.ts';

/** The words of a question's signals or decoys, in text order. */
export function phrasesOf(question: ExchangeQuestion, role: 'signal' | 'decoy'): readonly string[] {
  const { text } = markableText(question.scenario, question.leadIn);
  return [...spanPlaces(question)]
    .filter(([i]) => question.spans[i]?.role === role)
    .map(([, { start, end }]) => text.slice(start, end).replace(/\s+/g, ' ').trim());
}
