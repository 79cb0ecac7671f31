import { idFault } from './id-fault.ts';
import type { Scorer } from './scorer.ts';
import { arrangements } from './ways.ts';

/** The right steps in the right order; guessed with (m - n)! / m! for n places from m steps. */
export const scoreOrdering: Scorer<'ordering'> = {
  isEmpty: ({ order }) => order.length === 0,
  fault: ({ options }, { order }) => idFault(order, options),
  isComplete: ({ choose }, { order }) => order.length === choose,
  isRight: (_item, key, { order }) => order.length === key.order.length && order.every((id, n) => id === key.order[n]),
  chance: ({ options, choose }) => 1 / arrangements(options.length, choose),
};
