import { QTI3 } from '../qti3/qti3-names.ts';
import { isElement } from '../xml/xml-query.ts';
import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

/** Elements of QTI 2 whose names have small letters only, as those of HTML beside them. */
const SMALL: ReadonlySet<string> = new Set(['prompt', 'value', 'mapping', 'hottext', 'gap', 'stylesheet']);

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isOwn = ({ name, space }: XmlElement, qti: string): boolean => space === qti && (SMALL.has(name) || /[A-Z]/.test(name));

function renamed(node: XmlNode, qti: string): XmlNode {
  if (!isElement(node)) return node;
  const children = node.children.map((child) => renamed(child, qti));
  if (!isOwn(node, qti)) return { ...node, children };
  const attributes = new Map([...node.attributes].map(([key, value]) => [key.includes(':') ? key : kebab(key), value]));
  return { ...node, name: `qti-${kebab(node.name)}`, space: QTI3, attributes, children };
}

/**
 * An item of QTI 2 (2.0, 2.1, 2.2) with the names that QTI 3 has for the same things: `choiceInteraction` is `qti-choice-interaction`. HTML and
 * formulas in it stay as they are.
 */
export function qti2AsQti3(root: XmlElement): XmlElement {
  const node = renamed(root, root.space);
  return isElement(node) ? node : root;
}

/** Outermost elements that hold a question or a text shared by several in QTI 2. */
export const isQti2 = ({ name }: XmlElement): boolean => name === 'assessmentItem' || name === 'assessmentStimulus';
