import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { conceptBearers } from '../own-facts.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';

/** Parts the general feedback; a comment of HTML, so that a reader of the feedback sees nothing of it. */
const PART = '<!-- signalmark-why -->';

/** The rationales of steps or pairs as they stand in the general feedback, each under the words it is about. */
export function whyHtml(answer: ExchangeAnswer): string {
  const bearers = conceptBearers(answer);
  if (!kindOf(answer).moodleXml.whyApart || bearers.every(({ rationale }) => rationale.length === 0)) return '';
  return bearers
    .map(({ text, rationale }) => `${PART}\n<p><strong>${inlinesToHtml(text)}</strong></p>\n${blocksToHtml(rationale)}\n`)
    .join('');
}

/** The two halves of a general feedback: the explanation, and the HTML of each rationale. */
export function splitWhy(html: string): { readonly explanation: string; readonly why: readonly string[] } {
  const [explanation = '', ...why] = html.split(PART);
  return { explanation, why };
}

/** Gives steps or prompts their rationales, in the order in which `whyHtml` wrote them; the words above each one go. */
export function withWhy(answer: ExchangeAnswer, why: readonly (readonly Block[])[]): ExchangeAnswer {
  const { moodleXml, withParts } = kindOf(answer);
  if (!moodleXml.whyApart || why.length !== conceptBearers(answer).length) return answer;
  let n = 0;
  return withParts(answer, (option: ExchangeOption) => ({ ...option, rationale: why[n++]?.slice(1) ?? [] }));
}
