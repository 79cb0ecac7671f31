import type { Scorer } from '../../score/scorer.ts';
import { combinations } from '../../score/ways.ts';

/** All keys and nothing else; guessed with 1 / C(n, m). */
export const scoreResponseSet: Scorer<'multiple-response'> = {
  blank: { kind: 'multiple-response', options: [] },
  isRight: (_item, key, { options }) => options.length === key.options.length && options.every((id) => key.options.includes(id)),
  chance: ({ options, choose }) => 1 / combinations(options.length, choose),
};
