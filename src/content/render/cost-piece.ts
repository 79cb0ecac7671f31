import type { Element, ElementContent, RootContent } from 'hast';
import type { CostModel } from '../../core/cost/cost-model.ts';
import { h } from './hast.ts';

/** A cost model's place in a section: the page puts the table there, which may be more than a string of HTML. */
const MODELS = new WeakMap<object, CostModel>();

export function costMarker(model: CostModel): Element {
  const marker = h('div', { className: ['cost-model'] });
  MODELS.set(marker, model);
  return marker;
}

/** The section of a cost model, taken apart at its marker; undefined for any other node. */
export function splitAtCost(
  node: RootContent,
):
  | { readonly id: string; readonly model: CostModel; readonly before: ElementContent[]; readonly after: ElementContent[] }
  | undefined {
  if (node.type !== 'element') return undefined;
  const at = node.children.findIndex((child) => MODELS.has(child));
  const marker = node.children[at];
  const model = marker && MODELS.get(marker);
  const heading = node.children.find((child) => child.type === 'element');
  if (model === undefined || heading?.type !== 'element') return undefined;
  return {
    id: String(heading.properties['id']),
    model,
    before: node.children.slice(0, at),
    after: node.children.slice(at + 1),
  };
}
