import type { directiveFromMarkdown } from 'mdast-util-directive';
import type { Processor } from 'unified';
import type { BlockMath, InlineMath } from './formula-nodes.ts';
import { formulaSyntax } from './formula-syntax.ts';

/** What a plugin adds to the reader of Markdown. */
type Extension = ReturnType<typeof directiveFromMarkdown>;

const FENCE = /^[ \t]*\$\$[ \t]*$/;

const fromMarkdown: Extension = {
  enter: {
    formula(token) {
      const source = this.sliceSerialize(token);
      const dollars = source.startsWith('$$') ? 2 : 1;
      const value = source.slice(dollars, -dollars);
      const node: InlineMath = { type: 'inlineMath', value, ...(dollars === 2 ? { double: true } : {}) };
      this.enter(node, token);
    },
    formulaBlock(token) {
      const lines = this.sliceSerialize(token).split('\n').slice(1);
      const open = lines.length === 0 || !FENCE.test(lines.at(-1) ?? '');
      const node: BlockMath = {
        type: 'math',
        value: (open ? lines : lines.slice(0, -1)).join('\n'),
        ...(open ? { open: true } : {}),
      };
      this.enter(node, token);
    },
  },
  exit: {
    formula(token) {
      this.exit(token);
    },
    formulaBlock(token) {
      this.exit(token);
    },
  },
};

/** A plugin that reads `$...$` and lines between `$$` as formulas. */
export function formulas(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), formulaSyntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
}
