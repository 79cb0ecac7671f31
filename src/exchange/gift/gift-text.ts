import type { Block } from '../../core/item/text-tree.ts';
import { htmlToBlocks } from '../text/blocks-of-html.ts';
import { markdownToBlocks } from '../text/blocks-of-markdown.ts';
import { hasTags, paragraphs, withBlocks } from '../text/blocks-of-plain.ts';

export type GiftFormat = 'html' | 'markdown' | 'plain' | 'moodle';

const FORMAT = /^\s*\[(?<name>html|markdown|plain|moodle)\]/i;
const FORMATS: readonly GiftFormat[] = ['html', 'markdown', 'plain', 'moodle'];

/** The format a text names at its start, and the text without that name. */
export function takeFormat(text: string, otherwise: GiftFormat): { readonly format: GiftFormat; readonly text: string } {
  const match = FORMAT.exec(text);
  const format = FORMATS.find((name) => name === match?.groups?.['name']?.toLowerCase());
  return match === null || format === undefined ? { format: otherwise, text } : { format, text: text.slice(match[0].length) };
}

/** Takes the backslashes away. Lines are wrapped freely in a file, so only `\n` is a line end where `wrapped`. */
export function unescapeGift(text: string, wrapped = false): string {
  const joined = wrapped
    ? text
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
    : text;
  return joined.replace(/\\(?<sign>[~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** A text of a GIFT file, still with its backslashes, as blocks; what cannot come is added to `lost`. `plain`: the other system shows words there, no formulas. */
export function giftText(source: string, format: GiftFormat, lost: Set<string>, plain = false): readonly Block[] {
  const text = unescapeGift(source, format === 'plain' || format === 'moodle').trim();
  if (text === '') return [];
  const read = () => {
    if (format === 'markdown') return markdownToBlocks(text);
    if (format === 'html') return htmlToBlocks(text);
    if (format === 'plain') return htmlToBlocks(paragraphs(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')), { plain });
    // The system's own format is HTML where there is any, and lines of text where there is none.
    if (!hasTags(text)) return htmlToBlocks(paragraphs(text.replaceAll('<', '&lt;')));
    return htmlToBlocks(withBlocks(text));
  };
  const { blocks, lost: words } = read();
  for (const word of words) lost.add(word);
  return blocks;
}
