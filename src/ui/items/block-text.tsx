import type { ComponentChildren } from 'preact';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { InlineText } from './inline-text.tsx';

interface Props {
  readonly blocks: readonly Block[];
  /** How a run of text is shown; by default plainly. */
  readonly inline?: (nodes: readonly Inline[]) => ComponentChildren;
}

const plain = (nodes: readonly Inline[]) => <InlineText nodes={nodes} />;

/** Paragraphs, lists, tables, quotes and code of a bank file. */
export function BlockText({ blocks, inline = plain }: Props) {
  return <>{blocks.map((block, index) => renderBlock(block, index, inline))}</>;
}

function renderBlock(block: Block, key: number, inline: NonNullable<Props['inline']>) {
  switch (block.t) {
    case 'p':
      return <p key={key}>{inline(block.c)}</p>;
    case 'code':
      return (
        <pre key={key}>
          <code>{block.v}</code>
        </pre>
      );
    case 'math':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is wider than the screen
        <div key={key} class="formula" tabIndex={0}>
          {plain([block])}
        </div>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <BlockText blocks={item} inline={inline} />
        </li>
      ));
      return block.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
    }
    case 'table':
      return (
        <table key={key}>
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th key={index} scope="col">
                  {inline(cell)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, at) => (
                  <td key={at}>{inline(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'quote':
      return (
        <blockquote key={key}>
          <BlockText blocks={block.c} inline={inline} />
        </blockquote>
      );
    case 'img':
      return <img key={key} src={block.src} alt={block.alt} loading="lazy" />;
  }
}
