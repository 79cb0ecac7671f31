import type { Inline } from '../../core/item/text-tree.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';

export const escapeGift = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');

/** A line whose first character could be read as a weight or a format, and whose arrows as the middle of a pair, without HTML's help. */
export const giftLine = (nodes: readonly Inline[]): string =>
  escapeGift(inlinesToHtml(nodes).replaceAll('->', '-&gt;')).replace(/^[%[]/, (char) => `&\\#${char.charCodeAt(0)};`);

/** An option's rationale behind its text; empty where it has none. */
export const giftWhy = ({ rationale }: ExchangeOption): string =>
  rationale.length === 0 ? '' : `#${escapeGift(blocksToHtml(rationale))}`;
