import { plainText } from '../../core/item/plain-text.ts';
import type { ExchangeQuestion } from '../exchange.ts';

const LENGTH = 80;

/** What a person knows a question by: its title, or the first words of its lead-in. */
export function questionName({ title, leadIn }: ExchangeQuestion): string {
  const words = (title ?? plainText(leadIn)).replace(/\s+/g, ' ').trim();
  return words.length <= LENGTH ? words : `${words.slice(0, LENGTH - 1).trimEnd()}…`;
}
