import type { Block } from '../../core/item/text-tree.ts';
import { htmlToBlocks } from './blocks-of-html.ts';

const TAG =
  /<\/?(?:p|br|b|i|u|em|strong|div|span|ul|ol|li|table|tr|td|th|pre|code|a|img|sub|sup|h[1-6]|font|center|hr|blockquote)\b[^<>]*>/i;
const BLOCK_TAG = /<(?:p|br|div|ul|ol|table|pre|h[1-6])\b/i;

/** Whether a text is HTML: one that only has a `<` in it is not. */
export const hasTags = (text: string): boolean => TAG.test(text);

/** Empty lines part paragraphs, other line ends are kept. */
export const paragraphs = (html: string): string =>
  html
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');

/** HTML that may have no blocks of its own: its lines are paragraphs then. */
export const withBlocks = (html: string): string => (BLOCK_TAG.test(html) ? html : paragraphs(html));

/** A text of a table or a list: HTML where there is any in it, lines of words where there is none. What cannot come is added to `lost`. */
export function plainToBlocks(text: string, lost: Set<string>): readonly Block[] {
  if (text.trim() === '') return [];
  const html = hasTags(text) ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const read = htmlToBlocks(withBlocks(html));
  for (const what of read.lost) lost.add(what);
  return read.blocks;
}
