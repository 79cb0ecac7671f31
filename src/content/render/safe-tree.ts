import type { Element, Root, RootContent } from 'hast';
import { MATH_ATTRIBUTES, MATH_ELEMENTS, MATH_VALUE } from '../formula/math-parts.ts';
import { urlFault } from '../markdown/urls.ts';

// The last wall. The parser refuses what is dangerous and the renderer makes only what is listed here; if either ever fails, no page is
// built instead of a dangerous one.

const ELEMENTS: ReadonlySet<string> = new Set(
  'a b blockquote br caption code del details div em h2 h3 h4 h5 h6 hr img input li ol p pre section span strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** What drawings are made of, and what each may have: shapes and words, nothing that runs or loads. */
const DRAWING = ['x', 'y', 'width', 'height', 'fill', 'stroke', 'strokeWidth'];
const DRAWINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  svg: new Set(['viewBox', 'width', 'height', 'focusable']),
  rect: new Set([...DRAWING, 'rx']),
  path: new Set([...DRAWING, 'd']),
  text: new Set([...DRAWING, 'fontFamily', 'fontSize']),
};
/** Their values: numbers, percentages, paths, plain words. No address has a place in them. */
const DRAWING_VALUE = /^[\w\s.%-]*$/;

/** What formulas are made of: signs and their arrangement, from the same list that they were made with. */
const isMath = (tagName: string, name: string, value: unknown): boolean =>
  MATH_ATTRIBUTES[tagName]?.has(name) === true && MATH_VALUE.test(String(value));

/** Properties any element may have. */
const ANYWHERE: ReadonlySet<string> = new Set([
  'id',
  'className',
  'role',
  'ariaHidden',
  'tabIndex',
  'ariaLabel',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'dataFootnotes',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'dataFlow',
  'dataAnswer',
  'dataDefinition',
]);

const BY_ELEMENT: Readonly<Record<string, ReadonlySet<string>>> = {
  a: new Set(['href', 'rel', 'title']),
  img: new Set(['src', 'alt', 'title', 'loading']),
  input: new Set(['type', 'checked', 'disabled']),
  ol: new Set(['start']),
  th: new Set(['scope']),
};

const TOKEN = /^[\w-]+$/;

function faultOf(element: Element): string | undefined {
  const { tagName, properties } = element;
  const drawing = Object.hasOwn(DRAWINGS, tagName) ? DRAWINGS[tagName] : undefined;
  if (!ELEMENTS.has(tagName) && drawing === undefined && !MATH_ELEMENTS.has(tagName)) return `element <${tagName}>`;
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (isMath(tagName, name, value)) continue;
    if (drawing?.has(name) && DRAWING_VALUE.test(String(value))) continue;
    if (!ANYWHERE.has(name) && !BY_ELEMENT[tagName]?.has(name)) return `attribute ${name} on <${tagName}>`;
    if ((name === 'href' || name === 'src') && urlFault(String(value)) !== undefined) return `address in ${name}`;
    if (name === 'className' && !(Array.isArray(value) && value.every((token) => TOKEN.test(String(token))))) return 'class name';
    if (name === 'type' && value !== 'checkbox') return `input of type ${value}`;
  }
  return undefined;
}

/** Throws where a tree holds anything that is not on the list: an element, an attribute, an address, raw HTML. */
export function assertSafe(node: Root | RootContent): void {
  if (node.type === 'element') {
    const fault = faultOf(node);
    if (fault !== undefined) throw new Error(`The renderer made something unsafe: ${fault}.`);
  } else if (node.type !== 'root' && node.type !== 'text') {
    throw new Error(`The renderer made something unsafe: a node of type ${node.type}.`);
  }
  if ('children' in node) for (const child of node.children) assertSafe(child);
}
