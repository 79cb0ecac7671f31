import type { Block, Inline } from '../../core/item/text-tree.ts';
import { LIMITS } from '../limits.ts';
import { Losses } from '../pictures.ts';
import { htmlToBlocks } from '../text/blocks-of-html.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { descendants, isElement } from '../xml/xml-query.ts';
import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

export type Lost = Losses;

/** Attributes by which formulas are read. */
const FORMULA = ['encoding', 'alttext', 'open', 'close', 'display', 'data-equation-content'];
/** Attributes that mean something to a reader of the text. */
const KEPT = ['href', 'src', 'alt', 'class', 'start', 'colspan', 'rowspan', ...FORMULA];
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'source', 'track', 'wbr', 'input', 'embed', 'area']);
/** Elements of QTI whose content is not part of the line around it. */
const BLOCKS: ReadonlySet<string> = new Set(['qti-content-body', 'qti-hottext-interaction', 'qti-stimulus-body']);
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const INLINE_CHOICE = 'qti-inline-choice-interaction';

/** What stands elsewhere in a question than in its text: feedback, prompts, interactions. */
const isApart = ({ name }: XmlElement): boolean =>
  (name.endsWith('-interaction') && name !== 'qti-hottext-interaction') ||
  ['qti-prompt', 'qti-feedback-inline', 'qti-feedback-block', 'qti-rubric-block', 'qti-stylesheet', 'qti-catalog-info'].includes(
    name,
  );

/** The body of an item as HTML. `phrase` numbers the hottexts; what is apart is left out, all other elements of QTI are only their content. */
function htmlOf(node: XmlNode, phrase: (hottext: XmlElement) => number | undefined): string {
  if (node.kind === 'text') return escaped(node.value);
  if (!isElement(node)) return '';
  // A list in the middle of a text: its choices stand after the text, and a gap where it was.
  if (node.name === INLINE_CHOICE) return '_____';
  // Other forms of a formula are markup that is not its own.
  if (isApart(node) || node.name === 'annotation-xml') return '';
  const inner = node.children.map((child) => htmlOf(child, phrase)).join('');
  if (node.name === 'qti-hottext') {
    const index = phrase(node);
    return index === undefined ? inner : `<span data-signalmark="${index}">${inner}</span>`;
  }
  if (node.name.startsWith('qti-')) return BLOCKS.has(node.name) ? `<div>${inner}</div>` : inner;
  const name = /^[a-z][a-z0-9]*$/.test(node.name) ? node.name : 'span';
  const attributes = KEPT.flatMap((key) => {
    const value = node.attributes.get(key);
    return value === undefined ? [] : [` ${key}="${escaped(value)}"`];
  }).join('');
  return VOID.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${inner}</${name}>`;
}

/** The content of elements as blocks; what cannot come is added to `lost`. */
export function qti3Blocks(
  nodes: readonly XmlNode[],
  lost: Lost,
  phrase: (hottext: XmlElement) => number | undefined = () => undefined,
): readonly Block[] {
  const html = nodes.map((node) => htmlOf(node, phrase)).join('');
  if (html.length > LIMITS.text) {
    lost.add('a text of more than a million characters');
    return [];
  }
  const read = htmlToBlocks(html, { spans: true, pictures: lost.pictures });
  for (const what of read.lost) lost.add(what);
  return read.blocks;
}

/** The words of a choice, without its feedback. */
export function qti3Inlines(parent: XmlElement, lost: Lost): readonly Inline[] {
  // Where a line is all there is room for, a picture's words stand for it.
  const apart = new Losses();
  const blocks = qti3Blocks(parent.children, apart);
  for (const what of apart) lost.add(what);
  return blocksToInlines(blocks);
}

/** Feedback inside a choice. */
export const feedbackIn = (parent: XmlElement): readonly XmlElement[] =>
  descendants(parent, ({ name }) => name === 'qti-feedback-inline' || name === 'qti-feedback-block');
