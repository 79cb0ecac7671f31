import { plainBlocks } from '../../core/item/plain-text.ts';
import { seededRandom } from '../../core/session/random.ts';
import type { ExchangeQuestion } from '../exchange.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { joinStem } from '../text/split-stem.ts';
import type { PaperAnswer } from './paper-options.ts';

export type { PaperAnswer } from './paper-options.ts';

/** The same for every export of every machine: letters in a CSV, on a card and on a sheet mean the same option. */
const SEED = 1;

/**
 * The answer with its options in an order that gives nothing away, drawn by the question's id and always the same; the author's order where
 * it is to be kept.
 */
export function paperAnswer(question: ExchangeQuestion): PaperAnswer {
  const { answer, facts } = question;
  const random = seededRandom(SEED, facts.id ?? plainBlocks(joinStem(question)));
  return kindOf(answer).paper.paper(answer, random, facts.shuffle === false);
}
