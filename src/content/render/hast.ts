import type { Element, ElementContent, Properties, Root } from 'hast';

/** An element of the tree that becomes HTML. */
export function h(tagName: string, properties: Properties = {}, children: readonly ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}

export const textNode = (value: string): ElementContent => ({ type: 'text', value });

/** All text under a node, as a reader sees it. */
export function hastText(node: Root | Root['children'][number] | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(hastText).join('') : '';
}
