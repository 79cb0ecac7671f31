import type { Paragraph } from 'mdast';
import type { Place } from '../diagnostic.ts';
import type { FormulaFault } from '../formula/formula-fault.ts';
import { readFormula } from '../formula/read-formula.ts';
import { type MarkdownContext, placeOf, sourceOf } from './context.ts';
import type { BlockMath, InlineMath } from './formula-nodes.ts';

/** The paragraph as a block where it holds nothing but one formula between two dollars. */
export function onlyFormula(paragraph: Paragraph): BlockMath | undefined {
  const [only] = paragraph.children;
  if (paragraph.children.length !== 1 || only?.type !== 'inlineMath' || only.double !== true) return undefined;
  return { type: 'math', value: only.value, ...(paragraph.position === undefined ? {} : { position: paragraph.position }) };
}

/** A fault at its own place where the formula stands in the source as it was read, else at the formula. */
function placeOfFault({ at }: FormulaFault, node: BlockMath | InlineMath, { source, lines }: MarkdownContext): Place {
  const { start, end } = placeOf(node);
  const begin = source.slice(start.offset, end.offset).indexOf(node.value);
  if (at === undefined || begin === -1 || node.value === '') return placeOf(node);
  const from = start.offset + begin + (node.value.length - node.value.trimStart().length) + at;
  return lines.place(Math.min(from, end.offset - 1), Math.min(from + 1, end.offset));
}

/** Typesets a formula and keeps that with its node; told where it cannot be. */
function check(node: BlockMath | InlineMath, block: boolean, context: MarkdownContext): boolean {
  const read = readFormula(node.value, block);
  if (read.ok) {
    node.data = { ...node.data, formula: read.value };
    return true;
  }
  const { rule = 'formula', reason, expected, hint = 'if this is no formula, write its first dollar as \\$' } = read.error;
  const actual = sourceOf(node, context.source).slice(0, 80);
  context.problems.error(rule, placeOfFault(read.error, node, context), `${reason}.`, { actual, expected, hint });
  return false;
}

/** A formula in a line. One between two dollars on each side belongs on lines of its own; spaced on both sides it is text. */
export function checkInlineMath(node: InlineMath, context: MarkdownContext): boolean {
  if (node.double !== true) return check(node, false, context);
  if (/^\s[\s\S]*\s$/.test(node.value)) return false;
  const actual = sourceOf(node, context.source).slice(0, 80);
  context.problems.error('formula-place', placeOf(node), `Unexpected \`${actual}\` inside a line.`, {
    actual,
    expected: 'a formula between two dollars on lines of its own, a blank line before and after it',
    hint: `in the line: $${node.value.trim().slice(0, 60)}$; two dollars that are no formula: \\$\\$`,
  });
  return false;
}

/** A formula on lines of its own. */
export function checkBlockMath(node: BlockMath, context: MarkdownContext): boolean {
  if (node.open !== true) return check(node, true, context);
  const { start } = placeOf(node);
  context.problems.error(
    'formula-unclosed',
    context.lines.place(start.offset, start.offset + 2),
    'Unexpected `$$` that nothing closes.',
    {
      actual: '$$',
      expected: 'a line of just $$ after the formula',
      hint: 'if it is no formula, write \\$\\$',
    },
  );
  return false;
}
