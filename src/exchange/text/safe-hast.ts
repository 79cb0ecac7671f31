import type { Element, ElementContent, Root } from 'hast';
import { hastText } from '../../content/render/hast.ts';
import { formulaElement, withFormulas } from './foreign-formula.ts';
import { type ForeignFormula, formulaIn } from './formula-in.ts';

/** What a bank's text cannot hold, in words for the person who imports. */
const LOST: Readonly<Record<string, string>> = {
  img: 'image',
  picture: 'image',
  svg: 'drawing',
  canvas: 'drawing',
  iframe: 'embedded page',
  frame: 'embedded page',
  video: 'video',
  audio: 'audio',
  object: 'embedded object',
  embed: 'embedded object',
  applet: 'embedded object',
  script: 'script',
  style: 'style sheet',
  input: 'form field',
  select: 'form field',
  textarea: 'form field',
};

/** Goes with no word: it says nothing to a reader. */
const SILENT: ReadonlySet<string> = new Set(['meta', 'link', 'base', 'title', 'template', 'col', 'colgroup', 'area', 'map']);

/** Elements whose words the library would drop; as a plain block they stay. */
const AS_BLOCK: ReadonlySet<string> = new Set(['caption', 'menu', 'menuitem', 'dialog', 'noembed', 'noframes', 'datalist']);

/** Nothing in these is a formula. */
const CODE: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'tt']);

const text = (value: string): ElementContent => ({ type: 'text', value });

/** What becomes of a picture's address: one of ours, or undefined where the picture stays out. */
type Take = (src: string) => string | undefined;

function one(node: Root['children'][number], lost: Set<string>, take: Take, inCode: boolean): ElementContent[] {
  if (node.type === 'text') return inCode ? [node] : withFormulas(node.value, lost);
  if (node.type !== 'element') return [];
  const { tagName } = node;
  if (SILENT.has(tagName)) return [];
  const formula = formulaIn(node);
  if (formula !== undefined) return asFormula(formula, lost);
  const { src } = node.properties;
  const taken = tagName === 'img' && typeof src === 'string' ? take(src) : undefined;
  if (taken !== undefined) return [{ ...node, properties: { src: taken, alt: node.properties['alt'] ?? '' } }];
  const word = LOST[tagName];
  if (word !== undefined) {
    lost.add(word);
    const alt = node.properties['alt'];
    return typeof alt === 'string' && alt.trim() !== '' ? [text(`[${alt.trim()}]`)] : [];
  }
  const children = many(node.children, lost, take, inCode || CODE.has(tagName));
  if (tagName === 'sup' || tagName === 'sub') {
    const words = node.children.map(hastText).join('');
    if (words.trim() === '') return [];
    lost.add(tagName === 'sup' ? 'raised text (written with ^)' : 'lowered text (written with _)');
    return [text(tagName === 'sup' ? '^' : '_'), ...children];
  }
  if (tagName === 'del' || tagName === 's' || tagName === 'strike') {
    lost.add('struck text (kept as words)');
    return children;
  }
  if (tagName === 'table') return table(node, children);
  if (AS_BLOCK.has(tagName)) return [{ ...node, tagName: 'p', properties: {}, children }];
  return [{ ...node, children }];
}

/** A formula of its source, or its words where it has none. */
function asFormula({ source, line, block }: ForeignFormula, lost: Set<string>): ElementContent[] {
  if (source !== '') return [formulaElement(source, block, lost) ?? text(`\\(${source}\\)`)];
  lost.add(line === '' ? 'formula' : 'formula (written in one line)');
  return line === '' ? [] : [text(line)];
}

/** A table's caption stands before it, as a paragraph. */
function table(node: Element, children: ElementContent[]): ElementContent[] {
  const isCaption = (child: ElementContent): boolean => child.type === 'element' && child.tagName === 'p';
  return [...children.filter(isCaption), { ...node, children: children.filter((child) => !isCaption(child)) }];
}

const many = (nodes: Root['children'], lost: Set<string>, take: Take, inCode: boolean): ElementContent[] =>
  nodes.flatMap((node) => one(node, lost, take, inCode));

/** The tree without what a bank's text cannot hold; each such thing is added to `lost`, in words. Pictures are kept as far as `take` says. `plain`: nothing between signs of formulas is one. */
export const safeHast = (root: Root, lost: Set<string>, take: Take = () => undefined, plain = false): Root => ({
  type: 'root',
  children: many(root.children, lost, take, plain),
});
