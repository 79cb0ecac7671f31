import type { Data, Literal } from 'mdast';
import type { Formula } from '../../core/item/math-node.ts';

interface FormulaData extends Data {
  /** As it was typeset; there in every formula of a tree that was read without errors. */
  formula?: Formula;
}

/** A formula in a line. */
export interface InlineMath extends Literal {
  type: 'inlineMath';
  /** It stands between two dollars on each side, which is for lines of its own. */
  double?: boolean;
  data?: FormulaData;
}

/** A formula on lines of its own. */
export interface BlockMath extends Literal {
  type: 'math';
  /** It goes on to the end of the text, as nothing closes it. */
  open?: boolean;
  data?: FormulaData;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    math: BlockMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    math: BlockMath;
  }
}
