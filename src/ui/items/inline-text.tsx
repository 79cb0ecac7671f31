import type { Inline } from '../../core/item/text-tree.ts';

/** A run of text without marking: options, rationales, notes. */
export function InlineText({ nodes }: { readonly nodes: readonly Inline[] }) {
  return <>{nodes.map((node, index) => inline(node, index))}</>;
}

function inline(node: Inline, key: number) {
  switch (node.t) {
    case 'text':
      return node.v;
    case 'code':
      return <code key={key}>{node.v}</code>;
    case 'br':
      return <br key={key} />;
    case 'strong':
      return (
        <strong key={key}>
          <InlineText nodes={node.c} />
        </strong>
      );
    case 'em':
      return (
        <em key={key}>
          <InlineText nodes={node.c} />
        </em>
      );
    case 'link':
      return (
        <a key={key} href={node.href}>
          <InlineText nodes={node.c} />
        </a>
      );
    case 'span':
      return <InlineText key={key} nodes={node.c} />;
  }
}
