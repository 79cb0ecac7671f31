import type { Block, Inline } from '../../core/item/text-tree.ts';
import { LIMITS } from '../limits.ts';
import { type ForeignText, htmlToBlocks } from '../text/blocks-of-html.ts';
import { markdownToBlocks } from '../text/blocks-of-markdown.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { element, elements, textOf } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** What of a question did not come in, each once, in words. */
export type Lost = Set<string>;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Empty lines part paragraphs, other line ends are kept: what the system does with text that is not HTML. */
const lines = (html: string): string =>
  html
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((part) => `<p>${part.replace(/\r?\n/g, '<br>')}</p>`)
    .join('');

function blocksOf(text: string, format: string): ForeignText {
  switch (format) {
    case 'markdown':
      return markdownToBlocks(text);
    case 'plain_text':
      return htmlToBlocks(lines(escaped(text)));
    case 'moodle_auto_format':
      return htmlToBlocks(/<(p|div|ul|ol|table|pre|br)\b/i.test(text) ? text : lines(text));
    default:
      return htmlToBlocks(text);
  }
}

/** The characters of a `<text>` inside an element; of the element itself where there is none. */
export const rawText = (parent: XmlElement | undefined): string =>
  parent === undefined ? '' : textOf(element(parent, 'text') ?? parent).trim();

/** A text of a question (`<questiontext format="html"><text>…`) as blocks. What cannot come is added to `lost`. */
export function moodleBlocks(parent: XmlElement | undefined, lost: Lost): readonly Block[] {
  if (parent === undefined) return [];
  const format = parent.attributes.get('format') ?? 'html';
  const text = textOf(element(parent, 'text') ?? { kind: 'text', value: '', line: 0 });
  if (text.length > LIMITS.text) {
    lost.add('a text of more than a million characters');
    return [];
  }
  const read = blocksOf(text, format);
  for (const what of read.lost) lost.add(what);
  if (elements(parent, 'file').length > 0) lost.add('attached file');
  return read.blocks;
}

/** A text that must be one line: an option, a prompt, a response. */
export const moodleInlines = (parent: XmlElement | undefined, lost: Lost): readonly Inline[] =>
  blocksToInlines(moodleBlocks(parent, lost));
