import { descendants, textOf } from '../xml/xml-query.ts';
import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';

/** Something that is answered by choosing: its own identifier, its choices and the text that stands in it. */
export interface Response {
  readonly element: XmlElement;
  readonly id: string;
  readonly ordered: boolean;
  readonly single: boolean;
  readonly labels: readonly XmlElement[];
}

/** An empty `response_extension` stands beside the response in files of Brightspace. */
const ASKS = /^response_(?:lid|grp|str|num|xy)$/;

export const idOf = (one: XmlElement): string => one.attributes.get('ident')?.trim() ?? '';

/** All that a question asks, in its order. */
export const asksOf = (presentation: XmlElement): readonly XmlElement[] =>
  descendants(presentation, ({ name }) => ASKS.test(name));

/** A response by choices; undefined where something is typed, drawn or pointed at. */
export function responseOf(ask: XmlElement): Response | undefined {
  if (ask.name !== 'response_lid' && ask.name !== 'response_grp') return undefined;
  const cardinality = (ask.attributes.get('rcardinality') ?? 'Single').toLowerCase();
  return {
    element: ask,
    id: (ask.attributes.get('ident') ?? ask.attributes.get('respident') ?? '').trim(),
    ordered: cardinality === 'ordered',
    single: cardinality === 'single',
    labels: descendants(ask, ({ name }) => name === 'response_label'),
  };
}

/** A response without its choices: the prompt of a pair. */
export const withoutChoices = (ask: XmlElement): XmlElement => ({
  ...ask,
  children: ask.children.filter((child) => child.kind !== 'element' || !child.name.startsWith('render_')),
});

/** What stands before the choices of a response, in it or, as Blackboard has it, beside it. */
export function promptOf({ element: ask }: Response, presentation: XmlElement): XmlElement {
  const own = withoutChoices(ask);
  if (textOf(own).trim() !== '') return own;
  const beside = descendants(presentation, ({ children }) => children.includes(ask))[0];
  return beside?.name === 'flow' ? { ...beside, children: beside.children.filter((child) => child !== ask) } : own;
}

/** Blackboard's list of responses on the right, by their places. */
export function rightBlock(presentation: XmlElement): readonly XmlElement[] {
  const block = descendants(presentation, ({ attributes }) => attributes.get('class') === 'RIGHT_MATCH_BLOCK')[0];
  return block === undefined ? [] : block.children.flatMap((child) => (child.kind === 'element' ? [child] : []));
}

/** Texts of the question itself: without Blackboard's blocks of prompts and responses. */
export function stemOf(presentation: XmlElement): XmlElement {
  const without = (node: XmlElement): XmlElement => ({
    ...node,
    children: node.children.flatMap((child): readonly XmlNode[] => {
      if (child.kind !== 'element') return [child];
      return /^(?:RIGHT_MATCH|RESPONSE)_BLOCK$/.test(child.attributes.get('class') ?? '') ? [] : [without(child)];
    }),
  });
  return without(presentation);
}
