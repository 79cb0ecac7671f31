import type { Completeness } from '../../score/completeness.ts';
import { idFault } from '../../score/id-fault.ts';

export const responseCompleteness: Completeness<'multiple-response'> = {
  isEmpty: ({ options }) => options.length === 0,
  fault: (item, { options }) => idFault(options, item.options),
  isComplete: ({ choose }, { options }) => options.length === choose,
};
