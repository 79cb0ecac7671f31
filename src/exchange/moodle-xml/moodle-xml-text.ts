import type { Block, Inline } from '../../core/item/text-tree.ts';
import { LIMITS } from '../limits.ts';
import { decoded, Losses, Pictures } from '../pictures.ts';
import { type ForeignText, htmlToBlocks } from '../text/blocks-of-html.ts';
import { markdownToBlocks } from '../text/blocks-of-markdown.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { element, elements, textOf } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

export type Lost = Losses;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Empty lines part paragraphs, other line ends are kept: what the system does with text that is not HTML. */
const lines = (html: string): string =>
  html
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((part) => `<p>${part.replace(/\r?\n/g, '<br>')}</p>`)
    .join('');

function blocksOf(text: string, format: string, pictures?: Pictures): ForeignText {
  switch (format) {
    case 'markdown':
      return markdownToBlocks(text);
    case 'plain_text':
      return htmlToBlocks(lines(escaped(text)));
    case 'moodle_auto_format':
      return htmlToBlocks(/<(p|div|ul|ol|table|pre|br)\b/i.test(text) ? text : lines(text), { pictures });
    default:
      return htmlToBlocks(text, { pictures });
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
  const files = elements(parent, 'file');
  const named = new Map(files.map((file) => [file.attributes.get('name') ?? '', file]));
  // Files lie beside the text that names them; each text finds its own.
  const pictures = new Pictures((src) => {
    const file = named.get(decoded(src.replace(/^@@PLUGINFILE@@\//, '').split('?')[0] ?? ''));
    return file === undefined ? undefined : new Uint8Array(Buffer.from(textOf(file), 'base64'));
  });
  const read = blocksOf(text, format, lost.pictures === undefined ? undefined : pictures);
  for (const what of read.lost) lost.add(what);
  for (const [name, bytes] of pictures.found) lost.pictures?.found.set(name, bytes);
  if (files.length > pictures.found.size) lost.add('attached file');
  return read.blocks;
}

/** Where a line is all there is room for, a picture's words stand for it. */
function withoutPictures(parent: XmlElement | undefined, lost: Lost): readonly Block[] {
  const apart = new Losses();
  const blocks = moodleBlocks(parent, apart);
  for (const what of apart) lost.add(what);
  return blocks;
}

/** A text that must be one line: an option, a prompt, a response. */
export const moodleInlines = (parent: XmlElement | undefined, lost: Lost): readonly Inline[] =>
  blocksToInlines(withoutPictures(parent, lost));
