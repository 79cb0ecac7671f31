import type { Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import type { Options } from 'mdast-util-to-markdown';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { TEXT_NAMES } from '../../content/markdown/directive-names.ts';
import type { BlockMath, InlineMath } from '../../content/markdown/formula-nodes.ts';

/**
 * How directives are written, and what must be escaped because it would be read as one. The library's own pattern takes any colon before a
 * letter; our reader sees directives only where a name of ours or a bracket follows, so that `key:value` can stay as it is.
 */
function directives(): Options {
  // The library brings its own, newer copy of these types.
  const written = directiveToMarkdown() as Options;
  const unsafe = (written.unsafe ?? []).filter((pattern) => pattern.atBreak === true);
  return {
    ...written,
    unsafe: [
      ...unsafe,
      { character: ':', after: `(?:${TEXT_NAMES.join('|')}|[^\\s\\[\\]{}:]*[\\[{])`, inConstruct: 'phrasing' },
      // What could begin a block, also after spaces that the library does not count as such.
      { character: ':', after: ':', inConstruct: 'phrasing' },
      // Right after a phrase, and after a space, too, braces are its attributes.
      { character: '{', before: '[\\]}]', inConstruct: 'phrasing' },
      { character: '{', after: '\\s*(?:[#.]|[A-Za-z-]+\\s*=)', inConstruct: 'phrasing' },
    ],
  };
}

/** In a cell of a table a bar would end the cell. */
const inCell = (tex: string): string => tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ');

/** How formulas are written, and which dollars must be escaped because one would be read: those that could open one. */
const formulas: Options = {
  handlers: {
    inlineMath: (node: InlineMath, _parent, state) => `$${state.stack.includes('tableCell') ? inCell(node.value) : node.value}$`,
    math: (node: BlockMath) => `$$\n${node.value}\n$$`,
  },
  unsafe: [
    { character: '$', before: '(?<![\\dA-Za-z])', after: '(?=[^\\s\\d])', inConstruct: 'phrasing' },
    // Two of them open a formula before a digit, too, and are a line's beginning by themselves.
    { character: '$', after: '(?=\\$)', inConstruct: 'phrasing' },
  ],
};

function writeDirectives(this: Processor): void {
  const data = this.data();
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), directives(), formulas];
}

const printer = remark()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(writeDirectives)
  .data('settings', { bullet: '-', emphasis: '*', listItemIndent: 'one', rule: '-' })
  .freeze();

/** Writes a Markdown tree so that our own reader gives the same text back, whatever characters are in it. */
export function printMarkdown(nodes: RootContent[]): string {
  const root: Root = { type: 'root', children: nodes };
  return printer.stringify(root);
}
