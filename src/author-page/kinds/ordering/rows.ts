import type { RowsOf } from '../rows-of.ts';

/** Steps in the right order. */
export const orderingRows: RowsOf<'ordering'> = ({ options }, { order }, row) => [
  ...order.flatMap((id) => options.find((option) => option.id === id) ?? []).map((step, at) => row(step, `Step ${at + 1}`, true)),
  ...options.filter(({ id }) => !order.includes(id)).map((step) => row(step, 'Does not belong', false)),
];
