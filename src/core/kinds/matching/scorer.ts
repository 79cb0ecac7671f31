import type { Scorer } from '../../score/scorer.ts';
import { arrangements } from '../../score/ways.ts';

/**
 * Every prompt with its response. Guessed with (m - n)! / m! for n prompts and m responses; where prompts share a response there
 * may be fewer responses than prompts, and m is then taken as n, so that the figure is always defined.
 */
export const scoreMatching: Scorer<'matching'> = {
  blank: { kind: 'matching', pairs: {} },
  isRight: ({ prompts }, key, { pairs }) => prompts.every(({ id }) => Object.hasOwn(pairs, id) && pairs[id] === key.pairs[id]),
  chance: ({ prompts, options }) => 1 / arrangements(Math.max(prompts.length, options.length), prompts.length),
};
