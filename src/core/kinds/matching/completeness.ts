import type { Completeness } from '../../score/completeness.ts';
import { invalidIds } from '../../score/id-fault.ts';

export const matchingCompleteness: Completeness<'matching'> = {
  isEmpty: ({ pairs }) => Object.keys(pairs).length === 0,
  fault: ({ prompts, options }, { pairs }) =>
    invalidIds(Object.keys(pairs), prompts) ?? invalidIds([...new Set(Object.values(pairs))], options),
  isComplete: ({ prompts }, { pairs }) => Object.keys(pairs).length === prompts.length,
};
