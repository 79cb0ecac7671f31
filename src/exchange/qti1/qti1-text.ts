import type { Block, Inline } from '../../core/item/text-tree.ts';
import { LIMITS } from '../limits.ts';
import { Losses } from '../pictures.ts';
import { htmlToBlocks } from '../text/blocks-of-html.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { element, isElement, textOf } from '../xml/xml-query.ts';
import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

export type Lost = Losses;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** What other systems write as plain text is HTML all the same where it has tags of HTML. */
const TAG =
  /<\/?(?:p|br|b|i|u|em|strong|div|span|ul|ol|li|table|tr|td|th|pre|code|a|img|sub|sup|h[1-6]|font|center|hr|blockquote)\b[^<>]*>/i;
const lines = (text: string): string =>
  escaped(text.trim())
    .replace(/\n[ \t]*\n\s*/g, '</p><p>')
    .replaceAll('\n', '<br>');

function textHtml(text: string, type: string): string {
  if (/html/i.test(type) || TAG.test(text)) return text;
  // Blackboard's own format is HTML with line ends that count.
  return /smart/i.test(type) ? text.replaceAll('\n', '<br>') : `<p>${lines(text)}</p>`;
}

/** Where other parts of a question stand: no text of this one. */
const APART = /^(?:response_(?:lid|str|grp|num|xy|extension)|render_\w+|response_label)$/;

function htmlOf(node: XmlNode, lost: Lost, apart: boolean): string {
  if (!isElement(node) || (apart && APART.test(node.name))) return '';
  const inner = (): string => node.children.map((child) => htmlOf(child, lost, apart)).join('');
  switch (node.name) {
    case 'mattext':
    case 'matemtext':
      return textHtml(textOf(node), node.attributes.get('texttype') ?? 'text/plain');
    case 'mat_formattedtext':
    case 'formatted_text':
      return textHtml(textOf(node), node.attributes.get('type') ?? 'HTML');
    case 'matbreak':
      return '<br>';
    case 'matimage':
    case 'matimg': {
      const src = node.attributes.get('uri') ?? '';
      return src === '' ? '' : `<img src="${escaped(src)}" alt="${escaped(node.attributes.get('label') ?? '')}">`;
    }
    case 'mataudio':
    case 'matvideo':
    case 'matapplet':
    case 'matapplication':
      if (node.attributes.has('uri') || textOf(node).trim() !== '') lost.add('attached file');
      return '';
    case 'flow':
    case 'flow_mat':
      return `<div>${inner()}</div>`;
    default:
      return inner();
  }
}

/** The texts inside an element as blocks. `apart`: without those of its responses. What cannot come is added to `lost`. */
export function qti1Blocks(parent: XmlElement | undefined, lost: Lost, { apart = false } = {}): readonly Block[] {
  if (parent === undefined) return [];
  const html = parent.children.map((child) => htmlOf(child, lost, apart)).join('');
  if (html.length > LIMITS.text) {
    lost.add('a text of more than a million characters');
    return [];
  }
  const read = htmlToBlocks(html, { pictures: lost.pictures });
  for (const what of read.lost) lost.add(what);
  return read.blocks;
}

/** The words of a choice, in one line. */
export function qti1Inlines(parent: XmlElement, lost: Lost): readonly Inline[] {
  // Where a line is all there is room for, a picture's words stand for it.
  const apart = new Losses();
  const blocks = qti1Blocks(parent, apart);
  for (const what of apart) lost.add(what);
  return blocksToInlines(blocks);
}

/** What an item says of itself under any of these labels, small letters. */
export function metaOf(item: XmlElement, ...labels: readonly string[]): string {
  const found: string[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (labels.includes(child.name)) found.push(textOf(child));
      else if (child.name === 'qtimetadatafield') {
        const label = textOf(element(child, 'fieldlabel') ?? child).trim();
        if (labels.includes(label)) found.push(textOf(element(child, 'fieldentry') ?? child));
      } else visit(child);
    }
  };
  const meta = element(item, 'itemmetadata');
  if (meta !== undefined) visit(meta);
  return (found[0] ?? '').trim().toLowerCase();
}
