import type { ComponentChildren } from 'preact';
import type { MathNode } from '../../core/item/math-node.ts';

/** A formula as the bank holds it: elements and attributes that were chosen from a list when it was built. */
export function math({ e, a, c }: MathNode): ComponentChildren {
  const Element = e as 'math';
  return <Element {...a}>{c.map((part) => (typeof part === 'object' ? math(part) : part))}</Element>;
}
