import { idFault } from './id-fault.ts';
import type { Scorer } from './scorer.ts';
import { arrangements } from './ways.ts';

/**
 * Every prompt with its response. Guessed with (m - n)! / m! for n prompts and m responses; where prompts share a response there
 * may be fewer responses than prompts, and m is then taken as n, so that the figure is always defined.
 */
export const scoreMatching: Scorer<'matching'> = {
  isEmpty: ({ pairs }) => Object.keys(pairs).length === 0,
  fault: ({ prompts, options }, { pairs }) =>
    idFault(Object.keys(pairs), prompts) ?? idFault([...new Set(Object.values(pairs))], options),
  isComplete: ({ prompts }, { pairs }) => Object.keys(pairs).length === prompts.length,
  isRight: ({ prompts }, key, { pairs }) => prompts.every(({ id }) => Object.hasOwn(pairs, id) && pairs[id] === key.pairs[id]),
  chance: ({ prompts, options }) => 1 / arrangements(Math.max(prompts.length, options.length), prompts.length),
};
