import type { Completeness } from '../../score/completeness.ts';
import { invalidIds } from '../../score/id-fault.ts';

export const responseCompleteness: Completeness<'multiple-response'> = {
  isEmpty: ({ options }) => options.length === 0,
  fault: (item, { options }) => invalidIds(options, item.options),
  isComplete: ({ choose }, { options }) => options.length === choose,
};
