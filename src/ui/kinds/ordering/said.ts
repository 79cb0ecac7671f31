import type { SaidOf } from '../said.ts';

export const saidOfOrdering: SaidOf<'ordering'> = ({ order, response, key }) => {
  const hits = key.order.filter((id, at) => response.order[at] === id).length;
  const all = key.order.length;
  if (hits === all && response.order.length === all) return { words: 'Every step is in its place.' };
  const words =
    response.order.length === 0
      ? 'You placed no step.'
      : `${hits} of ${all} steps ${hits === 1 ? 'is in its' : 'are in their'} place.`;
  return {
    words: `${words} The right order is:`,
    lines: key.order.map((id) => order.find((option) => option.id === id)?.text ?? []),
  };
};
