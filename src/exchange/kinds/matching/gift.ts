import type { Inline } from '../../../core/item/text-tree.ts';
import { escapeGift, giftLine } from '../../gift/gift-parts.ts';
import type { GiftKind } from '../exchange-kind.ts';
import type { MatchingAnswer } from './answer.ts';

/** A response is a plain line in GIFT: no marks, no references. */
const plainLine = (nodes: readonly Inline[]): string =>
  nodes.map((node) => ('v' in node ? node.v : node.t === 'br' ? ' ' : plainLine(node.c))).join('');

export const gift: GiftKind<MatchingAnswer> = {
  lines: ({ pairs }) =>
    pairs.map(
      ({ prompt, response }) => `=${prompt === undefined ? '' : giftLine(prompt.text)} -> ${escapeGift(plainLine(response))}`,
    ),
  lost: ({ pairs }) =>
    pairs.some(({ prompt }) => (prompt?.rationale.length ?? 0) > 0)
      ? ['the reasons for its pairs have no place in GIFT; they travel in a comment']
      : [],
  besides: { why: true },
};
