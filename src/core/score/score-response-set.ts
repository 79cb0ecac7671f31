import { idFault } from './id-fault.ts';
import type { Scorer } from './scorer.ts';
import { combinations } from './ways.ts';

/** All keys and nothing else; guessed with 1 / C(n, m). */
export const scoreResponseSet: Scorer<'multiple-response'> = {
  isEmpty: ({ options }) => options.length === 0,
  fault: (item, { options }) => idFault(options, item.options),
  isComplete: ({ choose }, { options }) => options.length === choose,
  isRight: (_item, key, { options }) => options.length === key.options.length && options.every((id) => key.options.includes(id)),
  chance: ({ options, choose }) => 1 / combinations(options.length, choose),
};
