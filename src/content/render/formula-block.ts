import type { Element } from 'hast';
import type { Formula } from '../../core/item/math-node.ts';
import { h } from './hast.ts';
import { mathHast } from './math-hast.ts';

/** A formula on lines of its own: it scrolls sideways where it is wider than the page, and takes the focus for that. */
export const formulaBlock = ({ m: math }: Formula): Element =>
  h('div', { className: ['formula'], tabIndex: 0 }, [mathHast(math)]);
