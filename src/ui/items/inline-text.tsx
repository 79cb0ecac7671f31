import type { Inline } from '../../core/item/text-tree.ts';
import { math } from './math.tsx';

/** A run of text without marking: options, rationales, notes. */
export function InlineText({ nodes }: { readonly nodes: readonly Inline[] }) {
  return <>{nodes.map((node, index) => inline(node, index))}</>;
}

function inline(node: Inline, key: number) {
  const inner = 'c' in node && <InlineText key={key} nodes={node.c} />;
  switch (node.t) {
    case 'text':
      return node.v;
    case 'code':
      return <code key={key}>{node.v}</code>;
    case 'math':
      return math(node.m);
    case 'br':
      return <br key={key} />;
    case 'strong':
    case 'em':
      return <node.t key={key}>{inner}</node.t>;
    case 'link':
      return (
        <a key={key} href={node.href}>
          {inner}
        </a>
      );
    case 'span':
      return inner;
  }
}
