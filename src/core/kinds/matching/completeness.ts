import type { Completeness } from '../../score/completeness.ts';
import { idFault } from '../../score/id-fault.ts';

export const matchingCompleteness: Completeness<'matching'> = {
  isEmpty: ({ pairs }) => Object.keys(pairs).length === 0,
  fault: ({ prompts, options }, { pairs }) =>
    idFault(Object.keys(pairs), prompts) ?? idFault([...new Set(Object.values(pairs))], options),
  isComplete: ({ prompts }, { pairs }) => Object.keys(pairs).length === prompts.length,
};
