import type { Element } from 'hast';
import type { MathNode } from '../../core/item/math-node.ts';
import { h, textNode } from './hast.ts';

/** A typeset formula as nodes of HTML. */
export const mathHast = ({ e, a = {}, c }: MathNode): Element => {
  const { class: className, ...attributes } = a;
  return h(
    e,
    className === undefined ? attributes : { ...attributes, className: [className] },
    c.map((part) => (typeof part === 'string' ? textNode(part) : mathHast(part))),
  );
};
