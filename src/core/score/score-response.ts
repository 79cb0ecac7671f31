import type { Item, ItemOf, Kind } from '../item/item.ts';
import type { Response } from '../item/response.ts';
import type { ItemScoring } from '../item/scoring.ts';
import type { Score } from './score.ts';
import { scoreChoice } from './score-choice.ts';
import { scoreMatching } from './score-matching.ts';
import { scoreOrdering } from './score-ordering.ts';
import { scoreResponseSet } from './score-response-set.ts';
import type { KeyOf, ResponseOf, Scorer } from './scorer.ts';

const SCORERS: { readonly [K in Kind]: Scorer<K> } = {
  'multiple-choice': scoreChoice,
  'multiple-response': scoreResponseSet,
  ordering: scoreOrdering,
  matching: scoreMatching,
};

const malformed = (reason: string): Score => ({ outcome: 'malformed', reason });

const faultOf = <K extends Kind>(kind: K, item: ItemOf<K>, response: ResponseOf<K>): string | null =>
  item.kind === response.kind ? SCORERS[kind].fault(item, response) : `a ${response.kind} response to a ${item.kind} question`;

function scoreAs<K extends Kind>(kind: K, item: ItemOf<K>, key: KeyOf<K>, response: ResponseOf<K>): Score {
  const fault = faultOf(kind, item, response);
  if (fault !== null) return malformed(fault);
  if (key.kind !== kind) return malformed(`a ${key.kind} key for a ${kind} question`);
  const scorer = SCORERS[kind];
  if (scorer.isEmpty(response)) return { outcome: 'unanswered' };
  return { outcome: 'scored', earned: scorer.isRight(item, key, response) ? 1 : 0, total: 1 };
}

/**
 * Scores a response as the exam does: 1 or 0, by ids, whatever the order of the options on the screen. Untouched (null, or
 * nothing chosen, placed or paired) is unanswered. A response of another kind, with unknown or doubled ids, or with more choices
 * than there are is malformed, with the reason. A wrong number of choices or an unfinished ordering or matching is scored 0.
 */
export const scoreResponse = (item: Item, { key }: Pick<ItemScoring, 'key'>, response: Response | null): Score =>
  response === null ? { outcome: 'unanswered' } : scoreAs(item.kind, item, key, response);

/** True where a response may be submitted without a warning: well formed, and everything asked for is chosen, placed or paired. */
export const isComplete = (item: Item, response: Response | null): boolean =>
  response !== null && completeAs(item.kind, item, response);

const completeAs = <K extends Kind>(kind: K, item: ItemOf<K>, response: ResponseOf<K>): boolean =>
  faultOf(kind, item, response) === null && SCORERS[kind].isComplete(item, response);

/** Chance of being right by guessing, 0..1: 1/k, 1/C(n, m), or (m - n)!/m! (for matching see `scoreMatching`). */
export const chanceOf = (item: Item): number => chanceAs(item.kind, item);

const chanceAs = <K extends Kind>(kind: K, item: ItemOf<K>): number => SCORERS[kind].chance(item);
