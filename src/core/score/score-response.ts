import type { Item, ItemOf, Kind } from '../item/item.ts';
import type { Response, ResponseOf } from '../item/response.ts';
import type { ItemScoring, KeyOf } from '../item/scoring.ts';
import { scoreMatching } from '../kinds/matching/scorer.ts';
import { scoreChoice } from '../kinds/multiple-choice/scorer.ts';
import { scoreResponseSet } from '../kinds/multiple-response/scorer.ts';
import { scoreOrdering } from '../kinds/ordering/scorer.ts';
import { scoreTrueFalse } from '../kinds/true-false/scorer.ts';
import { faultOf, isEmpty } from './is-complete.ts';
import type { Score } from './score.ts';
import type { Scorer } from './scorer.ts';

const SCORERS: { readonly [K in Kind]: Scorer<K> } = {
  'multiple-choice': scoreChoice,
  'multiple-response': scoreResponseSet,
  'true-false': scoreTrueFalse,
  ordering: scoreOrdering,
  matching: scoreMatching,
};

const malformed = (reason: string): Score => ({ outcome: 'malformed', reason });

function scoreAs<K extends Kind>(kind: K, item: ItemOf<K>, key: KeyOf<K>, response: ResponseOf<K>): Score {
  const fault = faultOf(kind, item, response);
  if (fault !== null) return malformed(fault);
  if (key.kind !== kind) return malformed(`a ${key.kind} key for a ${kind} question`);
  if (isEmpty(response)) return { outcome: 'unanswered' };
  return { outcome: 'scored', earned: SCORERS[kind].isRight(item, key, response) ? 1 : 0, total: 1 };
}

/**
 * Scores a response as the exam does: 1 or 0, by ids, whatever the order of the options on the screen. Untouched (null, or
 * nothing chosen, placed or paired) is unanswered. A response of another kind, with unknown or doubled ids, or with more choices
 * than there are is malformed, with the reason. A wrong number of choices or an unfinished ordering or matching is scored 0.
 */
export const scoreResponse = (item: Item, { key }: Pick<ItemScoring, 'key'>, response: Response | null): Score =>
  response === null ? { outcome: 'unanswered' } : scoreAs(item.kind, item, key, response);

/** Chance of being right by guessing, 0..1: 1/k, 1/C(n, m), or (m - n)!/m! (for matching see `scoreMatching`). */
export const chanceOf = (item: Item): number => chanceAs(item.kind, item);

const chanceAs = <K extends Kind>(kind: K, item: ItemOf<K>): number => SCORERS[kind].chance(item);

/** The response to a question to which nothing was done. */
export const blankResponse = ({ kind }: Pick<Item, 'kind'>): Response => SCORERS[kind].blank;
