import type { Result } from '../../core/result.ts';
import type { ExchangeQuestion, Imported } from '../exchange.ts';
import { questionName } from '../xml/xml-question-name.ts';

/** A question and, in words, what of it did not come in and what else was done to it. */
export interface ReadItem {
  readonly question: ExchangeQuestion;
  readonly lost: readonly string[];
  readonly changed: readonly string[];
}

/** Where an item stands, for a person who looks for it: its file, its line there, its own name. */
interface ItemPlace {
  readonly file: string;
  readonly line: number;
  readonly title: string;
}

/** One item as what came in and what was not. Lines are those of the item's own file. */
export function noted(read: Result<ReadItem, string>, { file, line, title }: ItemPlace): Imported {
  if (!read.ok)
    return { questions: [], notes: [{ line, question: title, what: 'left-out', reason: `Left out ${file}: ${read.error}.` }] };
  const { question, lost, changed } = read.value;
  const name = questionName(question);
  const reasons = [
    ...lost.map((what) => `${file} came in without: ${what}.`),
    ...changed.map((what) => `${file} was changed: ${what}.`),
  ];
  return { questions: [question], notes: reasons.map((reason) => ({ line, question: name, what: 'changed', reason })) };
}
