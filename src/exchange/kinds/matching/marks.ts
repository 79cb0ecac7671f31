import { optionId } from '../../../content/hash.ts';
import { plainText } from '../../../core/item/plain-text.ts';
import type { Inline } from '../../../core/item/text-tree.ts';
import { htmlToBlocks } from '../../text/blocks-of-html.ts';
import { blocksToInlines } from '../../text/blocks-to-inlines.ts';
import { inlinesToHtml } from '../../text/html-of-blocks.ts';
import type { ExchangeAnswer } from '../answers.ts';

const idOf = (text: readonly Inline[]): string => optionId(plainText(text));

/** Responses that are more than plain words, for formats whose responses are just that: by their words, as HTML. */
export const markedResponses = (answer: ExchangeAnswer): readonly [string, string][] =>
  answer.kind !== 'matching'
    ? []
    : answer.pairs.flatMap(({ response }): [string, string][] =>
        response.every(({ t }) => t === 'text') ? [] : [[idOf(response), inlinesToHtml(response)]],
      );

/** The way back: responses whose words are still there get their marks. */
export function withMarks(answer: ExchangeAnswer, marked: readonly (readonly [string, string])[]): ExchangeAnswer {
  if (answer.kind !== 'matching' || marked.length === 0) return answer;
  const byId = new Map(marked);
  return {
    ...answer,
    pairs: answer.pairs.map((pair) => {
      const html = byId.get(idOf(pair.response));
      return html === undefined ? pair : { ...pair, response: blocksToInlines(htmlToBlocks(html).blocks) };
    }),
  };
}
