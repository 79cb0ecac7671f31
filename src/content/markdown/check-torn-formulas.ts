import type { Nodes, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { type MarkdownContext, placeOf, sourceOf } from './context.ts';

/** A dollar that could open a formula and one that could close it, as `formula-syntax.ts` reads them. */
const OPENS = /(?<![\p{L}\p{N}$\\])\$(?![\s\d$])/u;
const CLOSES = /(?<=[^\s$\\])\$(?![\dA-Z$])/;
/** Whole formulas and code: they tear nothing. */
const WHOLE = /(?<![\p{L}\p{N}$\\])\$(?![\s\d$])(?:\\.|[^$\\])*?(?<!\s)\$(?![\dA-Z])|`[^`]*`/gu;

const withoutWhole = (source: string): string => source.replace(WHOLE, (found) => ' '.repeat(found.length));

/** The words of a phrase, without its name and attributes. */
function labelOf(node: TextDirective, source: string): string {
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  return first === undefined || last === undefined ? '' : source.slice(first, last);
}

/** Tells phrases in which a formula begins that ends outside of them: its two dollars would be text. */
export function checkTornFormulas(root: Root, context: MarkdownContext): void {
  const { source, problems } = context;
  if (!source.includes('$')) return;
  const visit = (node: Nodes, blockEnd: number): void => {
    if (node.type === 'textDirective') {
      const rest = source.slice(placeOf(node).end.offset, blockEnd);
      const torn = OPENS.test(withoutWhole(labelOf(node, source))) && CLOSES.test(withoutWhole(rest));
      if (torn) {
        const actual = sourceOf(node, source).slice(0, 80);
        problems.error('formula-span', placeOf(node), `Unexpected formula that begins in \`${actual}\` and ends after it.`, {
          actual,
          expected: 'a formula that stands in a phrase as a whole, or outside of it',
          hint: 'a dollar that is no formula is written \\$',
        });
      }
    }
    if (!('children' in node)) return;
    const end = node.type === 'paragraph' || node.type === 'heading' ? placeOf(node).end.offset : blockEnd;
    for (const child of node.children) visit(child, end);
  };
  visit(root, source.length);
}
