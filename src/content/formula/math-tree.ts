import type { Element, ElementContent } from 'hast';
import type { MathNode } from '../../core/item/math-node.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type FormulaFault, PLAIN_PARTS } from './formula-fault.ts';
import { CELL_CLASSES, MATH_ATTRIBUTES, MATH_ELEMENTS, MATH_VALUE } from './math-parts.ts';

/** More elements, or deeper ones, are no formula that anybody reads. */
const MOST_NODES = 2000;
const MOST_LEVELS = 60;

/** Declarations of the typesetter that only move things a little: pages allow no style of an element, and all stays readable without. */
const SMALL_STYLES: ReadonlySet<string> = new Set([
  'padding',
  'padding-left',
  'padding-right',
  'math-depth',
  'margin-left',
  'text-align',
  'width',
  'height',
]);

/** Attributes that say nothing a browser of today would show. */
const IDLE: ReadonlySet<string> = new Set(['xmlns', 'mathvariant']);

/** Lines over and under: older MathML says them as a frame of one side. */
const LINES: Readonly<Record<string, { readonly e: string; readonly sign: string }>> = {
  top: { e: 'mover', sign: '‾' },
  bottom: { e: 'munder', sign: '_' },
};

class Refused extends Error {}

const refuse = (what: string): never => {
  throw new Refused(what);
};

function checkStyle(style: string): void {
  for (const declaration of style.split(';')) {
    const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
    if (name === '' || SMALL_STYLES.has(name) || (name === 'display' && value === 'block math')) continue;
    refuse(/color/.test(name) ? 'color' : /border/.test(name) ? 'frame or rule' : 'overlap');
  }
}

function attributesOf({ tagName, properties }: Element): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, given] of Object.entries(properties)) {
    const value = String(given);
    if (name === 'style') checkStyle(value);
    else if (name === 'className') {
      const own = (Array.isArray(given) ? given : []).map((one) => CELL_CLASSES[String(one)]).find((one) => one !== undefined);
      if (tagName === 'mtd' && own !== undefined) kept['class'] = own;
    } else if (MATH_ATTRIBUTES[tagName]?.has(name) && MATH_VALUE.test(value)) {
      if (name !== 'mathvariant' || value === 'normal') kept[name] = value;
    } else if (!IDLE.has(name)) refuse(name === 'mathBackground' || name === 'mathbackground' ? 'color' : `\`${name}\``);
  }
  return kept;
}

/** A tree of MathML through the list of what is safe. */
class Reader {
  #left = MOST_NODES;

  #child(node: ElementContent, level: number): readonly (MathNode | string)[] {
    if (node.type === 'text') return node.value === '' ? [] : [node.value];
    return node.type === 'element' ? [this.element(node, level)] : refuse('markup');
  }

  element(node: Element, level = 0): MathNode {
    this.#left -= 1;
    if (this.#left < 0 || level > MOST_LEVELS) refuse('number of parts');
    const { tagName } = node;
    const line = tagName === 'menclose' ? LINES[String(node.properties['notation'])] : undefined;
    const c = node.children.flatMap((child) => this.#child(child, level + 1));
    if (line !== undefined)
      return {
        e: line.e,
        c: [
          { e: 'mrow', c },
          { e: 'mo', a: { stretchy: 'true' }, c: [line.sign] },
        ],
      };
    if (tagName === 'none') return { e: 'mrow', c };
    if (!MATH_ELEMENTS.has(tagName)) refuse(tagName === 'menclose' ? 'stroke or frame' : 'link, number or label');
    const a = attributesOf(node);
    return Object.keys(a).length === 0 ? { e: tagName, c } : { e: tagName, a, c };
  }
}

/** What the typesetter made, as a tree of nothing but what is on the list; or what in it is not. */
export function mathTree(math: Element): Result<MathNode, FormulaFault> {
  try {
    return ok(new Reader().element(math));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return err({ reason: `Unexpected ${error.message} in a formula`, expected: PLAIN_PARTS });
  }
}
