import type { Element, ElementContent } from 'hast';
import { hastText } from '../../content/render/hast.ts';

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/** Signs that are not seen: an applied function, a product, a list, a sum. */
const UNSEEN = /[\u2061-\u2064\u200B]/g;
/** What stands for itself beside a sign: a number, a letter. */
const SINGLE = /^(?:[\p{N}.,]+|.?)$/su;

const grouped = (text: string): string => (SINGLE.test(text) ? text : `(${text})`);

/** Parts in a row; a fraction among others keeps to itself. */
const row = (parts: readonly Element[]): string =>
  parts
    .map((one, at) => {
      const besides = [parts[at - 1], parts[at + 1]].filter((other) => other !== undefined && other.tagName !== 'mo');
      return one.tagName === 'mfrac' && besides.length > 0 ? `(${inLine(one)})` : inLine(one);
    })
    .join('');

/** A formula of MathML in one line: `(a+b)/2`, `x^2`, `√(n+1)`. */
function inLine(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(UNSEEN, '').replace(/\s+/g, ' ');
  if (!isElement(node)) return '';
  const parts = node.children.filter(isElement);
  const part = (at: number): string => {
    const one = parts[at];
    return one === undefined ? '' : inLine(one).trim();
  };
  switch (node.tagName) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mspace':
      return ' ';
    case 'mi':
    case 'mn':
    case 'mo':
    case 'ms':
      return node.children.map(inLine).join('').trim();
    case 'mtext':
      return node.children.map(inLine).join('');
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(row(parts).trim())}`;
    case 'mroot':
      return `${part(1)}√${grouped(part(0))}`;
    case 'msup':
    case 'mover':
      return `${grouped(part(0))}^${grouped(part(1))}`;
    case 'msub':
    case 'munder':
      return `${grouped(part(0))}_${grouped(part(1))}`;
    case 'msubsup':
    case 'munderover':
      return `${grouped(part(0))}_${grouped(part(1))}^${grouped(part(2))}`;
    case 'mfenced': {
      const { open, close } = node.properties;
      return `${typeof open === 'string' ? open : '('}${parts.map(inLine).join(', ')}${typeof close === 'string' ? close : ')'}`;
    }
    case 'mtr':
      return `${parts.map(inLine).join(', ')}; `;
    default:
      return row(parts);
  }
}

/** The source that a formula carries with it, of TeX. */
function sourceIn(node: Element): string {
  for (const child of node.children.filter(isElement)) {
    const { encoding } = child.properties;
    if (child.tagName === 'annotation' && typeof encoding === 'string' && /tex/i.test(encoding)) return hastText(child).trim();
    const within = child.tagName === 'annotation' ? '' : sourceIn(child);
    if (within !== '') return within;
  }
  return '';
}

/** Signs that say in a source that it is a formula, which are put around it anyway. */
const AROUND = /^(?:\$\$(?<double>[^$]+)\$\$|\$(?<single>[^$]+)\$|\\\[(?<block>.+)\\\]|\\\((?<inline>.+)\\\))$/s;

function bare(source: string): string {
  const found = AROUND.exec(source)?.groups;
  return (found?.['double'] ?? found?.['single'] ?? found?.['block'] ?? found?.['inline'] ?? source).trim();
}

/** A formula of another system. */
export interface ForeignFormula {
  /** TeX, without signs around it; empty where it carries none. */
  readonly source: string;
  /** Where it has no source: what is seen of it, in one line. */
  readonly line: string;
  /** It stands on a line of its own. */
  readonly block: boolean;
}

/** Canvas shows a formula as a picture that has its source with it. */
function sourceOfPicture({ properties }: Element): string {
  const { dataEquationContent, alt, className } = properties;
  if (typeof dataEquationContent === 'string' && dataEquationContent.trim() !== '') return dataEquationContent.trim();
  const isEquation = Array.isArray(className) && className.includes('equation_image');
  return isEquation && typeof alt === 'string' ? alt.replace(/^LaTeX:/, '').trim() : '';
}

/** The formula that an element is; undefined for what is none. */
export function formulaIn(node: Element): ForeignFormula | undefined {
  const { type, alttext, display } = node.properties;
  if (node.tagName === 'img') {
    const source = bare(sourceOfPicture(node));
    return source === '' ? undefined : { source, line: '', block: false };
  }
  if (node.tagName === 'script' && typeof type === 'string' && /^math\/tex/i.test(type))
    return { source: bare(hastText(node).trim()), line: '', block: /mode=display/i.test(type) };
  if (node.tagName !== 'math') return undefined;
  const source = bare(sourceIn(node) || (typeof alttext === 'string' ? alttext.trim() : ''));
  const line = source === '' ? row(node.children.filter(isElement)).replace(/\s+/g, ' ').trim() : '';
  return { source, line, block: display === 'block' };
}
