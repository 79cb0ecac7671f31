import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { type MarkdownContext, placeOf } from './context.ts';

/** Footnotes nothing refers to would vanish from the page; doubles would lose the second. */
export function checkFootnotes(root: Root, { problems }: MarkdownContext): void {
  const definitions = new Map<string, FootnoteDefinition>();
  const used = new Set<string>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'footnoteReference') used.add(node.identifier.toLowerCase());
    if (node.type === 'footnoteDefinition') {
      const key = node.identifier.toLowerCase();
      const first = definitions.get(key);
      if (first === undefined) definitions.set(key, node);
      else {
        problems.error('duplicate-definition', placeOf(node), `Unexpected second footnote \`[^${node.identifier}]\`.`, {
          related: [{ file: problems.file, place: placeOf(first), reason: 'the first one' }],
        });
      }
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  for (const [key, node] of definitions) {
    if (used.has(key)) continue;
    problems.error('unused-definition', placeOf(node), `Unexpected footnote \`[^${node.identifier}]\` that nothing refers to.`, {
      hint: `put [^${node.identifier}] where it belongs, or remove it`,
    });
  }
}
