import { plainText } from '../../core/item/plain-text.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExchangeAnswer } from '../exchange.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { idOf, promptOf, type Response, rightBlock } from './qti1-responses.ts';
import { scoreOf } from './qti1-scoring.ts';
import { type Lost, qti1Blocks, qti1Inlines } from './qti1-text.ts';

/** Reads pairs: each response is a prompt with the same choices, whose texts may stand apart. */
export function qti1Matching(
  responses: readonly Response[],
  presentation: XmlElement,
  conditions: readonly XmlElement[],
  why: ReadonlyMap<string, readonly Block[]>,
  lost: Lost,
): Result<ExchangeAnswer, string> {
  const right = rightBlock(presentation);
  const textOf = (label: XmlElement, at: number): readonly Inline[] => qti1Inlines(right[at] ?? label, lost);
  const first = responses[0]?.labels.map(textOf) ?? [];
  const pairs: { readonly prompt: readonly Inline[]; readonly response: readonly Inline[]; readonly why: readonly Block[] }[] =
    [];
  for (const response of responses) {
    const scores = response.labels.map((label) => scoreOf(conditions, new Map([[response.id, [idOf(label)]]])));
    const best = Math.max(0, ...scores);
    const at = scores.indexOf(best);
    const label = response.labels[at];
    if (best <= 0 || label === undefined) return err('it does not say which pairs are right');
    pairs.push({
      prompt: blocksToInlines(qti1Blocks(promptOf(response, presentation), lost)),
      response: textOf(label, at),
      why: why.get(response.id) ?? [],
    });
  }
  if (pairs.length < 2) return err('it has fewer than two pairs');
  const used = new Set(pairs.map(({ response }) => plainText(response)));
  return ok({
    kind: 'matching',
    pairs: [
      ...pairs.map(({ prompt, response, why: rationale }) => ({ prompt: { text: prompt, isKey: true, rationale }, response })),
      ...first.filter((response) => !used.has(plainText(response))).map((response) => ({ response })),
    ],
  });
}
