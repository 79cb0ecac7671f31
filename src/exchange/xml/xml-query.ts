import type { XmlElement, XmlNode } from './xml-tree.ts';

export const isElement = (node: XmlNode): node is XmlElement => node.kind === 'element';

/** The elements right inside, all or those of some names. */
export function elements(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return parent.children.filter(isElement).filter(({ name }) => names.length === 0 || names.includes(name));
}

/** The first element of this name right inside. */
export const element = (parent: XmlElement, name: string): XmlElement | undefined => elements(parent, name)[0];

/** Elements at any depth that match, outermost first; what is inside a match is looked through too. */
export function descendants(parent: XmlElement, matches: (one: XmlElement) => boolean): readonly XmlElement[] {
  return elements(parent).flatMap((one) => [...(matches(one) ? [one] : []), ...descendants(one, matches)]);
}

/** All text inside, comments left out. */
export function textOf(node: XmlNode): string {
  if (node.kind === 'element') return node.children.map(textOf).join('');
  return node.kind === 'text' ? node.value : '';
}

/** Comments right inside. */
export const comments = (parent: XmlElement): readonly string[] =>
  parent.children.flatMap((node) => (node.kind === 'comment' ? [node.value] : []));
