import type { Completeness } from '../../score/completeness.ts';
import { invalidIds } from '../../score/id-fault.ts';

export const choiceCompleteness: Completeness<'multiple-choice'> = {
  isEmpty: ({ option }) => option === null,
  fault: ({ options }, { option }) => (option === null ? null : invalidIds([option], options)),
  isComplete: (_item, { option }) => option !== null,
};
