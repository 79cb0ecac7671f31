import type { Completeness } from '../../score/completeness.ts';
import { idFault } from '../../score/id-fault.ts';

export const orderingCompleteness: Completeness<'ordering'> = {
  isEmpty: ({ order }) => order.length === 0,
  fault: ({ options }, { order }) => idFault(order, options),
  isComplete: ({ choose }, { order }) => order.length === choose,
};
