import temml from 'temml';
import type { Formula } from '../../core/item/math-node.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { TEXT_NAMES } from '../markdown/directive-names.ts';
import { type FormulaFault, PLAIN_PARTS } from './formula-fault.ts';
import { mathText } from './math-text.ts';
import { mathTree } from './math-tree.ts';

/** Characters of a formula. */
const MOST_TEX = 1000;
/** Groups in groups. Formulas that people read have a handful; each could cost the typesetter the double of the one in it. */
const DEEPEST = 12;
/** Macros of the typesetter's own that one formula may take apart; an author's own are refused. */
const MOST_EXPANSIONS = 200;
/** Formulas that are remembered: a page is read again with each change of its file. */
const MOST_KNOWN = 2000;

/** Commands that have no place here, and why. The tree is checked all the same: this is only for a better message. */
const REFUSED: readonly { readonly command: RegExp; readonly what: string; readonly hint: string }[] = [
  {
    command: /\\(?:g|e|x)?def\b|\\(?:future)?let\b|\\(?:re)?newcommand\b|\\providecommand\b|\\newenvironment\b|\\global\b/,
    what: 'definition of a command',
    hint: 'write out what it stands for',
  },
  {
    command: /\\(?:href|url|includegraphics|html(?:Class|Id|Style|Data)|class|id|style|data|require|input|write)(?![A-Za-z])/,
    what: 'command that does something',
    hint: 'links and images stand outside of formulas, in Markdown',
  },
  {
    command: /\\(?:text|page|f?color)?color(?:box)?(?![A-Za-z])|\\fcolorbox\b/,
    what: 'color',
    hint: 'say it in words: what is only colored is lost to some readers',
  },
  {
    // The typesetter makes what stands in these twice, and twice again what stands in those in it.
    command: /\\(?:(?:math)?[clr]lap|[bx]?cancel(?:to)?|sout|phase|longdiv|angl|boxed|f?box|rule)(?![A-Za-z])/,
    what: 'overlap, stroke or frame',
    hint: 'say it in words: what is struck out or framed is lost to some readers',
  },
  { command: /\\(?:tag|label|ref|eqref)\b\*?/, what: 'number of a formula', hint: 'say it in words before the formula' },
];

/** Environments that number their lines, and those that do not. */
const NUMBERED = /\\begin\s*\{(?<name>align|gather|equation|alignat|CD)\*?\}/;

/** What is money between two dollars, not a formula: two words side by side, `$USD or US$`. Words of a formula are in braces. */
const TWO_WORDS = /(?<![\\\p{L}])\p{L}{2,}\s+\p{L}{2,}(?!\p{L})/u;
const IN_BRACES = /\{[^{}]*\}/g;
const SPAN = new RegExp(`:(?:${TEXT_NAMES.join('|')})\\[`);

/** What is no formula at all, though it stands between dollars. */
function mistaken(tex: string): FormulaFault | undefined {
  if (SPAN.test(tex))
    return {
      rule: 'formula-span',
      reason: `Unexpected phrase that begins inside the formula \`${tex.slice(0, 80)}\``,
      expected: 'a formula that stands in a phrase as a whole, or outside of it',
      hint: 'a dollar that is no formula is written \\$',
    };
  const words = TWO_WORDS.exec(tex.replace(IN_BRACES, ' '));
  if (words === null) return undefined;
  return {
    rule: 'formula-words',
    reason: `Unexpected words \`${words[0]}\` in the formula \`${tex.slice(0, 80)}\``,
    expected: 'TeX, its words in \\text{...}',
    hint: 'if these are amounts of money, write the first dollar as \\$',
  };
}

/** How deep groups, pairs of brackets that grow, and environments stand in each other. */
function depthOf(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of tex.matchAll(/\\(?:begin|end|left|right)(?![A-Za-z])|\\.|[{}]/gs)) {
    if (sign === '{' || sign === '\\begin' || sign === '\\left') depth += 1;
    else if (sign === '}' || sign === '\\end' || sign === '\\right') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function refusal(tex: string): FormulaFault | undefined {
  if (tex.trim() === '') return { reason: 'Unexpected formula without anything in it', expected: PLAIN_PARTS };
  if (tex.length > MOST_TEX)
    return {
      reason: `Unexpected formula of ${tex.length} characters`,
      expected: `at most ${MOST_TEX}`,
      hint: 'split it into several',
    };
  if (depthOf(tex) > DEEPEST)
    return {
      reason: 'Unexpected number of groups in each other in a formula',
      expected: `at most ${DEEPEST}`,
      hint: 'split it into several',
    };
  for (const { command, what, hint } of REFUSED) {
    const found = command.exec(tex);
    if (found === null) continue;
    return { reason: `Unexpected ${what} \`${found[0]}\` in a formula`, expected: PLAIN_PARTS, hint, at: found.index };
  }
  const numbered = NUMBERED.exec(tex);
  if (numbered === null) return undefined;
  const name = numbered.groups?.['name'] ?? '';
  return {
    reason: `Unexpected \`${numbered[0]}\` in a formula`,
    expected: 'aligned, gathered, cases, matrix, pmatrix, bmatrix',
    hint: name === 'gather' ? '\\begin{gathered} ... \\end{gathered}' : '\\begin{aligned} ... \\end{aligned}',
    at: numbered.index,
  };
}

/** The typesetter's own words, without the piece of the formula that it repeats, and where it stopped. */
function faultOf(error: Error): FormulaFault {
  const [said = ''] = error.message.split(/ at (?:position \d+|end of input):/);
  const words = said.replace(/\s+/g, ' ').replace(/[.:]$/, '').trim();
  const end = / at end of input:/.test(error.message) ? ' at its end' : '';
  const at = 'position' in error && typeof error.position === 'number' ? error.position : undefined;
  return {
    reason: `Unexpected formula, it cannot be typeset (${words}${end})`,
    expected: 'TeX, every { with its }, every \\left with its \\right',
    ...(at === undefined ? {} : { at }),
  };
}

function typeset(tex: string, block: boolean): Result<Formula, FormulaFault> {
  const refused = mistaken(tex) ?? refusal(tex);
  if (refused !== undefined) return err(refused);
  let made: unknown;
  try {
    made = temml.__renderToMathMLTree(tex, {
      displayMode: block,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: MOST_EXPANSIONS,
      maxSize: [20, 20],
    });
  } catch (error) {
    // Nested a thousand levels deep it runs out of stack.
    if (error instanceof RangeError) return err({ reason: 'Unexpected nesting in a formula', expected: PLAIN_PARTS });
    if (!(error instanceof Error)) throw error;
    return err(faultOf(error));
  }
  const tree = mathTree(made);
  if (!tree.ok) return tree;
  const v = mathText(tree.value);
  if (v === '') return err({ reason: 'Unexpected formula that shows nothing', expected: PLAIN_PARTS });
  return ok({ v, tex, m: tree.value });
}

const known = new Map<string, Result<Formula, FormulaFault>>();

/**
 * Typesets a formula of TeX as a tree of MathML that is safe to show: made of listed elements and attributes, whatever the TeX says.
 * Or says what is wrong with it. The same TeX gives the same tree; white space at its ends does not count.
 */
export function readFormula(source: string, block = false): Result<Formula, FormulaFault> {
  const tex = source.trim();
  const key = `${block ? 'block' : 'line'} ${tex}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const read = typeset(tex, block);
  if (known.size >= MOST_KNOWN) known.clear();
  if (tex.length <= MOST_TEX) known.set(key, read);
  return read;
}
