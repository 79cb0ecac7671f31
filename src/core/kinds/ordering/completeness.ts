import type { Completeness } from '../../score/completeness.ts';
import { invalidIds } from '../../score/id-fault.ts';

export const orderingCompleteness: Completeness<'ordering'> = {
  isEmpty: ({ order }) => order.length === 0,
  fault: ({ options }, { order }) => invalidIds(order, options),
  isComplete: ({ choose }, { order }) => order.length === choose,
};
