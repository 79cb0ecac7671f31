import type { MathNode } from '../../core/item/math-node.ts';

type Part = MathNode | string;

/** Between operands these have a space on each side; before the first of them (a sign) they have none. */
const INFIX = /^[=≠<>≤≥≪≫≈≅≃∼≡∝∈∉⊂⊆⊃⊇∪∩∧∨+−±∓×÷⋅∗∘⊕⊗⊙→←↔⇒⇐⇔↦∣:∥-]$/u;
/** Shown as nothing: what applies a function, multiplies or adds unseen. */
const UNSEEN = /[\u2061-\u2064\u200b]/g;

/** Marks above a letter, as they combine with it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  ˉ: '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '→': '\u20d7',
  '⃗': '\u20d7',
};

/** A piece of the line, and what of it must not run into its neighbor: `log n`, `if x`, `∑_i i`. */
interface Piece {
  readonly text: string;
  /** It begins with a name, ends with one. */
  readonly starts: boolean;
  readonly ends: boolean;
  readonly infix: boolean;
}

const plain = (text: string, name = false): Piece => ({ text, starts: name, ends: name, infix: false });

const leaf = (node: MathNode): string => node.c.map((part) => (typeof part === 'string' ? part : '')).join('');

/** In one pair of parentheses unless it is a single sign, number or name, or has its own. */
const grouped = (text: string, single = /^[\p{L}\p{N}\p{M}.∞′]+$|^.$/u): string =>
  single.test(text) || /^(?:\([^()]*\)|\[[^[\]]*\]|‖[^‖]*‖|\|[^|]*\|)$/.test(text) ? text : `(${text})`;

/** Numerator or denominator: a letter with scripts is one thing. */
const term = (text: string): string => grouped(text, /^[\p{L}\p{N}\p{M}.∞′_^]+$|^.$/u);

const script = (mark: '^' | '_', text: string): string => {
  if (text === '') return '';
  return /^[′*†]+$/.test(text) ? text : mark + grouped(text);
};

/** Whether two pieces need a space between them. */
const apart = (left: string, before: Piece, piece: Piece): boolean =>
  (piece.starts && /[\p{L}\p{N}\p{M})\]]$/u.test(left)) || (before.ends && /^[\p{L}\p{N}√]/u.test(piece.text));

function row(parts: readonly Part[]): Piece {
  const pieces = parts.map(pieceOf).filter(({ text }) => text !== '');
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    const operand = before !== undefined && !before.infix && !/[([{,]\s?$/.test(text);
    if (piece.infix && (operand || !/^[+−±∓-]$/.test(piece.text))) text = `${text.trimEnd()} ${piece.text} `.replace(/^ /, '');
    else text += before !== undefined && apart(text, before, piece) ? ` ${piece.text}` : piece.text;
    before = piece;
  }
  return { text, starts: only?.starts ?? false, ends: before?.ends ?? false, infix: false };
}

const textIn = (parts: readonly Part[]): string => row(parts).text.trim();

/** A base with its scripts; a word or a big sign keeps its distance from what follows. */
function scripted(base: string, below: string, above: string): Piece {
  const whole = `${grouped(base)}${script('_', below)}${script('^', above)}`;
  return plain(whole, /^(?:\p{L}{2,}|\p{S})/u.test(base));
}

function accented(base: string, mark: string, over: boolean): Piece {
  const combining = over ? ACCENTS[mark] : undefined;
  if (combining !== undefined && [...base].length === 1) return plain(`${base}${combining}`.normalize('NFC'));
  // Braces and lines over and under words say nothing without the eye.
  if (mark.length === 1 && /[^\p{L}\p{N}]/u.test(mark)) return plain(base);
  return over ? scripted(base, '', mark) : scripted(base, mark, '');
}

function token(node: MathNode): Piece {
  const text = leaf(node).replace(UNSEEN, '');
  if (node.e === 'mo') {
    const sign = /^[,;]$/.test(text) ? `${text} ` : text;
    return { ...plain(sign, /^\p{L}{2,}/u.test(sign)), infix: node.a?.['fence'] !== 'true' && INFIX.test(sign) };
  }
  // Bold, script and double-struck letters are letters; a no-break space is a space.
  const letters = text.normalize('NFKC').replace(/\s+/g, ' ');
  return plain(letters, node.e === 'mi' && [...letters].length > 1);
}

/** Cells with a side to stand at are parts of one line, others are numbers of a matrix. */
function cells(tr: MathNode): string {
  const sided = tr.c.some((cell) => typeof cell !== 'string' && cell.a?.['class'] !== undefined);
  return tr.c
    .map((cell) => textIn([cell]))
    .filter((cell) => cell !== '')
    .join(sided ? ' ' : ', ');
}

function pieceOf(part: Part): Piece {
  if (typeof part === 'string') return plain(part);
  const { e, c } = part;
  const at = (n: number): string => textIn(c.slice(n, n + 1));
  switch (e) {
    case 'mi':
    case 'mn':
    case 'mo':
    case 'mtext':
      return token(part);
    case 'mspace':
      return plain(parseFloat(part.a?.['width'] ?? '0') >= 0.5 ? ' ' : '');
    case 'mphantom':
      return plain('');
    case 'mfrac':
      return plain(
        part.a?.['linethickness']?.startsWith('0') === true ? `${at(0)} choose ${at(1)}` : `${term(at(0))}/${term(at(1))}`,
      );
    case 'msqrt':
      return plain(`√${grouped(textIn(c))}`);
    case 'mroot':
      return plain(`${grouped(at(0))}^(1/${at(1)})`);
    case 'msup':
      return scripted(at(0), '', at(1));
    case 'msub':
      return scripted(at(0), at(1), '');
    case 'msubsup':
    case 'munderover':
      return scripted(at(0), at(1), at(2));
    case 'mover':
      return accented(at(0), at(1), true);
    case 'munder':
      return accented(at(0), at(1), false);
    case 'mtable':
      return plain(c.map((tr) => (typeof tr === 'string' ? tr : cells(tr))).join('; '));
    default:
      return row(c);
  }
}

/** A formula as one line, for wherever there is only text: `E = mc^2`, `(a + b)/2`, `√x`. Empty where it shows nothing. */
export const mathText = (math: MathNode): string => textIn([math]).replace(/\s+/g, ' ').trim();
