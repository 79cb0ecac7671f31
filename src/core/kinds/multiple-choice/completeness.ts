import type { Completeness } from '../../score/completeness.ts';
import { idFault } from '../../score/id-fault.ts';

export const choiceCompleteness: Completeness<'multiple-choice'> = {
  isEmpty: ({ option }) => option === null,
  fault: ({ options }, { option }) => (option === null ? null : idFault([option], options)),
  isComplete: (_item, { option }) => option !== null,
};
