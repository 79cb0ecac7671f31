import type { Scorer } from '../../score/scorer.ts';
import { arrangements } from '../../score/ways.ts';

/** The right steps in the right order; guessed with (m - n)! / m! for n places from m steps. */
export const scoreOrdering: Scorer<'ordering'> = {
  blank: { kind: 'ordering', order: [] },
  isRight: (_item, key, { order }) => order.length === key.order.length && order.every((id, n) => id === key.order[n]),
  chance: ({ options, choose }) => 1 / arrangements(options.length, choose),
};
