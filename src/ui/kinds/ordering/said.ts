import * as m from '../../../messages/en/kinds.ts';
import type { SaidOf } from '../said.ts';

export const saidOfOrdering: SaidOf<'ordering'> = ({ order, response, key }) => {
  const hits = key.order.filter((id, at) => response.order[at] === id).length;
  const all = key.order.length;
  if (hits === all && response.order.length === all) return { words: m.everyStepIsInItsPlace };
  const words = response.order.length === 0 ? m.youPlacedNoStep : m.ofStepsAreInTheirPlace(hits, all);
  return {
    words: m.theRightOrderIs(words),
    lines: key.order.map((id) => order.find((option) => option.id === id)?.text ?? []),
  };
};
