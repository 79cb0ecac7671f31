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
  'paddingLeft',
  'paddingRight',
  'mathDepth',
  'marginLeft',
  'textAlign',
  'width',
  'height',
]);

/** Attributes that say nothing a browser of today would show. */
const IDLE: ReadonlySet<string> = new Set(['xmlns', 'mathvariant']);

class Refused extends Error {}

const refuse = (what: string): never => {
  throw new Refused(what);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const objectIn = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function checkStyle(style: Readonly<Record<string, unknown>>): void {
  for (const [given, value] of Object.entries(style)) {
    const name = given.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (value === undefined || SMALL_STYLES.has(name) || (name === 'display' && value === 'block math')) continue;
    refuse(/color/i.test(name) ? 'color' : /border/.test(name) ? 'frame or rule' : 'overlap');
  }
}

function attributesOf(name: string, node: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept: Record<string, string> = {};
  checkStyle(objectIn(node['style']));
  for (const [key, given] of Object.entries(objectIn(node['attributes']))) {
    const value = String(given);
    if (key === 'style' && value === 'display:block math;') continue;
    if (MATH_ATTRIBUTES[name]?.has(key) && MATH_VALUE.test(value) && (key !== 'mathvariant' || value === 'normal'))
      kept[key] = value;
    else if (!IDLE.has(key)) refuse(/color|background/i.test(key) ? 'color' : `\`${key}\``);
  }
  const own = listIn(node['classes']).map((one) => CELL_CLASSES[String(one)]);
  const side = own.find((one) => one !== undefined);
  if (name === 'mtd' && side !== undefined) kept['class'] = side;
  return kept;
}

/** Reads the typesetter's tree through the list of what is safe. */
class Reader {
  #left = MOST_NODES;

  parts(made: readonly unknown[], level: number): readonly (MathNode | string)[] {
    return made.flatMap((one): readonly (MathNode | string)[] => {
      const node = objectIn(one);
      const { type, text, children } = node;
      if (type === undefined && typeof text === 'string') return text === '' ? [] : [text];
      // Parts without an element around them.
      if (type === undefined && Object.keys(objectIn(node['attributes'])).length === 0 && node['href'] === undefined) {
        if (listIn(node['classes']).some((name) => name !== '' && name !== undefined)) return refuse('number or label');
        return this.parts(listIn(children), level + 1);
      }
      return typeof type === 'string' ? [this.element(type, node, level)] : refuse('link or label');
    });
  }

  element(name: string, node: Readonly<Record<string, unknown>>, level = 0): MathNode {
    this.#left -= 1;
    if (this.#left < 0 || level > MOST_LEVELS) refuse('number of parts');
    const notation = name === 'menclose' ? String(objectIn(node['attributes'])['notation']) : '';
    const c = this.parts(listIn(node['children']), level + 1);
    // Lines over and under: older MathML says them as a frame of one side.
    if (notation === 'top' || notation === 'bottom') {
      const line: MathNode = { e: 'mo', a: { stretchy: 'true' }, c: [notation === 'top' ? '‾' : '_'] };
      return { e: notation === 'top' ? 'mover' : 'munder', c: [{ e: 'mrow', c }, line] };
    }
    if (name === 'none') return { e: 'mrow', c };
    if (!MATH_ELEMENTS.has(name)) refuse(name === 'menclose' ? 'stroke or frame' : 'number or label');
    const a = attributesOf(name, node);
    return Object.keys(a).length === 0 ? { e: name, c } : { e: name, a, c };
  }
}

/** What the typesetter made, as a tree of nothing but what is on the list; or what in it is not. */
export function mathTree(made: unknown): Result<MathNode, FormulaFault> {
  try {
    const [math, ...others] = new Reader().parts([made], 0);
    if (math === undefined || typeof math === 'string' || math.e !== 'math' || others.length > 0) return refuse('markup');
    return ok(math);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return err({ reason: `Unexpected ${error.message} in a formula`, expected: PLAIN_PARTS });
  }
}
