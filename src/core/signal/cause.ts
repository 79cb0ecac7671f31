import type { Response } from '../item/response.ts';
import type { ItemScoring, OptionMeaning } from '../item/scoring.ts';
import { chosenIn, keysIn } from '../kinds/is-choice.ts';
import { isRight, type Score } from '../score/score.ts';
import type { MarkingResult } from './marking-result.ts';

/** Why an answer came out as it did. */
export type Cause = 'solid' | 'lucky' | 'unanswered' | 'baited' | 'misapplied' | 'unseen' | 'known' | 'not-known';

/** From this share of the signals seen (R) on, the text was read. */
const READ = 0.6;

/** Concepts of the wrong options that were chosen. */
function wronglyChosen({ key, options }: ItemScoring, response: Response | null): readonly OptionMeaning['concept'][] {
  const keys = keysIn(key);
  const chosen = response === null ? [] : chosenIn(response);
  return chosen.filter((id) => !keys.includes(id)).map((id) => options[id]?.concept);
}

/**
 * Why an answer came out as it did. `marked` is null without a marking step or with marking off: then known / not known. An
 * answer that was not given (or was malformed) is unanswered with and without marking. Baited: a chosen wrong option's concept
 * is one that a decoy of the question tempts to, or a decoy (not a plain phrase) was marked whole. A question without signals
 * had nothing to see: its R counts as 1. Source: docs/formulas.md#cause.
 */
export function causeOf(scoring: ItemScoring, response: Response | null, score: Score, marked: MarkingResult | null): Cause {
  if (score.outcome !== 'scored') return 'unanswered';
  const right = isRight(score);
  if (!marked) return right ? 'known' : 'not-known';
  const read = (marked.recall ?? 1) >= READ;
  if (right) return read ? 'solid' : 'lucky';
  const tempts = scoring.spans.flatMap((span) => (span.role === 'decoy' ? (span.tempts ?? []) : []));
  const tempted = wronglyChosen(scoring, response).some((concept) => concept !== undefined && tempts.includes(concept));
  if (tempted || marked.decoys.some(({ signal, taken }) => signal !== null && taken === 1)) return 'baited';
  return read ? 'misapplied' : 'unseen';
}
