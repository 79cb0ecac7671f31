// What a formula may be made of. Nothing in this list runs, loads, links or styles; the browsers' own style sheets draw all of it.

/** Elements of MathML Core. */
export const MATH_ELEMENTS: ReadonlySet<string> = new Set(
  'math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mstyle mpadded mphantom'.split(
    ' ',
  ),
);

/** Their attributes. `class` is one of ours: where the cells of a table of lines begin. */
export const MATH_ATTRIBUTES: Readonly<Record<string, ReadonlySet<string>>> = {
  math: new Set(['display']),
  mrow: new Set(['displaystyle', 'scriptlevel']),
  mi: new Set(['mathvariant', 'scriptlevel']),
  mn: new Set(['scriptlevel']),
  mo: new Set([
    'fence',
    'form',
    'separator',
    'stretchy',
    'symmetric',
    'lspace',
    'rspace',
    'minsize',
    'maxsize',
    'movablelimits',
    'largeop',
    'scriptlevel',
  ]),
  mtext: new Set(['scriptlevel']),
  mspace: new Set(['width', 'height', 'depth']),
  mfrac: new Set(['linethickness', 'displaystyle', 'scriptlevel']),
  mover: new Set(['accent']),
  munder: new Set(['accentunder']),
  munderover: new Set(['accent', 'accentunder']),
  mstyle: new Set(['displaystyle', 'scriptlevel']),
  mpadded: new Set(['width', 'height', 'depth', 'lspace', 'voffset']),
  mtable: new Set(['displaystyle']),
  mtd: new Set(['class', 'columnspan', 'rowspan']),
};

/** Their values: words, numbers, lengths. */
export const MATH_VALUE = /^[-+.%\w]{1,20}$/;

/** Classes of cells, from the name that the typesetter gives them. */
export const CELL_CLASSES: Readonly<Record<string, string>> = { 'tml-left': 'math-left', 'tml-right': 'math-right' };
