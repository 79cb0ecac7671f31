import type { Pen } from '../item/scoring.ts';

/**
 * The pens a signal accepts in a question: *for* if it points to a concept of a key, *against* if it rules out a concept of
 * another option that is no key's. None where it decides nothing there. Concepts are ids; `keys` and `others` are K and D of
 * the source (what is in K is taken out of D here too). Source: docs/formulas.md#pens.
 */
export function acceptedPens(
  pointsTo: readonly string[],
  rulesOut: readonly string[],
  keys: readonly string[],
  others: readonly string[],
): readonly Pen[] {
  const pens: Pen[] = [];
  if (pointsTo.some((concept) => keys.includes(concept))) pens.push('for');
  if (rulesOut.some((concept) => others.includes(concept) && !keys.includes(concept))) pens.push('against');
  return pens;
}
