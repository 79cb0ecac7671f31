import type { Html } from 'mdast';
import { type MarkdownContext, placeOf } from './context.ts';

/** As CommonMark reads comments: `<!-->` and `<!--->` are whole ones. */
const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/g;

/**
 * An HTML node that is nothing but comments is dropped (undefined); any other HTML is an error at its first character that is not a
 * comment, and stays as text.
 */
export function checkHtml(node: Html, { problems, source, lines }: MarkdownContext): string | undefined {
  const { start, end } = placeOf(node);
  const written = source.slice(start.offset, end.offset);
  const rest = written.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  if (rest.trim() === '') return undefined;
  const at = start.offset + (rest.length - rest.trimStart().length);
  const tag = /^<[^>\n]*>?/.exec(source.slice(at, end.offset))?.[0] ?? source.slice(at, at + 1);
  const unclosed = tag.startsWith('<!--');
  const br = /^<br\b/i.test(tag);
  problems.error('html', lines.place(at, at + (unclosed ? 4 : tag.length)), `Unexpected HTML \`${tag.slice(0, 60)}\`.`, {
    actual: tag.slice(0, 60),
    expected: 'Markdown',
    hint: unclosed
      ? 'the comment is not closed: end it with -->'
      : br
        ? 'end the line with a backslash instead'
        : `write \\${tag.slice(0, 30)} or code: \`${tag.slice(0, 30)}\``,
  });
  return node.value;
}
