import type { Nodes, Root } from 'mdast';
import { type MarkdownContext, placeOf } from './context.ts';

/** Two dollars with a sign between them that only TeX has: a command, or something raised. Whatever it is, it is no price. */
const UNREAD = /(?<![\\$])\$(?<tex>[^$\n]{1,200}?(?:\\[a-zA-Z]{2}|\^)[^$\n]{0,200}?)(?<!\\)\$/;

/** Tells what looks like a formula and was read as text, as its dollars are those of money. */
export function checkUnreadFormulas(root: Root, { source, lines, problems }: MarkdownContext): void {
  if (!source.includes('$')) return;
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      const { start, end } = placeOf(node);
      const found = UNREAD.exec(source.slice(start.offset, end.offset));
      if (found === null) return;
      const [actual] = found;
      const tex = (found.groups?.['tex'] ?? '').trim().replace(/^\d+(?:[.,]\d+)*/, '{$&}');
      const at = start.offset + found.index;
      const to = at + actual.length;
      // One that was read and cannot be typeset stands here as text, too.
      const isTold = problems.list.some(({ ruleId, place }) => {
        return ruleId.startsWith('formula') && place.start.offset < to && place.end.offset > at;
      });
      if (isTold) return;
      problems.warning('formula-unread', lines.place(at, to), `Unexpected \`${actual.slice(0, 80)}\`, read as text.`, {
        actual: actual.slice(0, 80),
        expected: 'no digit or space after the first dollar, no space before the last one, no digit or capital after it',
        hint: `as a formula: $${tex.slice(0, 80)}$; as dollars: \\$`,
      });
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
}
