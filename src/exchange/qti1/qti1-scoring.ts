import { descendants, element, elements, textOf } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** What is chosen: identifiers of choices by the response they belong to. */
type Chosen = ReadonlyMap<string, readonly string[]>;

/** A condition that is tested alone; what has other conditions in it is none. */
const isEqual = ({ name }: XmlElement): boolean => name === 'varequal' || name === 'varsubset';
const wordsOf = (one: XmlElement): string => textOf(one).trim();
export const respident = (one: XmlElement): string => one.attributes.get('respident')?.trim() ?? '';

function holds(condition: XmlElement, chosen: Chosen): boolean {
  const inner = elements(condition);
  switch (condition.name) {
    case 'varequal':
      return (chosen.get(respident(condition)) ?? []).includes(wordsOf(condition));
    case 'varsubset': {
      const here = chosen.get(respident(condition)) ?? [];
      return wordsOf(condition)
        .split(',')
        .every((one) => here.includes(one.trim()));
    }
    case 'not':
      return !inner.every((one) => holds(one, chosen));
    case 'or':
      return inner.some((one) => holds(one, chosen));
    case 'and':
    case 'conditionvar':
      return inner.every((one) => holds(one, chosen));
    case 'other':
      return true;
    case 'unanswered':
      return (chosen.get(respident(condition)) ?? []).length === 0;
    default:
      return false;
  }
}

/** `SCORE.max` and the like are all there is. */
const pointsOf = (text: string): number => (/max/i.test(text) ? 100 : Number(text.trim() || '0') || 0);

function set(score: number, one: XmlElement): number {
  const points = pointsOf(textOf(one));
  const sign = /incorrect/i.test(one.attributes.get('varname') ?? '') ? -1 : 1;
  switch ((one.attributes.get('action') ?? 'Set').toLowerCase()) {
    case 'add':
      return score + sign * points;
    case 'subtract':
      return score - sign * points;
    case 'multiply':
      return score * points;
    case 'divide':
      return points === 0 ? score : score / points;
    default:
      return sign * points;
  }
}

export const conditionsOf = (item: XmlElement): readonly XmlElement[] =>
  elements(item, 'resprocessing').flatMap((processing) => elements(processing, 'respcondition'));

/** What an answer earns: the conditions in their order, up to one that holds, gives points and does not go on. */
export function scoreOf(conditions: readonly XmlElement[], chosen: Chosen): number {
  let score = 0;
  for (const one of conditions) {
    const tested = element(one, 'conditionvar');
    const given = elements(one, 'setvar');
    if (tested === undefined || given.length === 0 || !holds(tested, chosen)) continue;
    for (const each of given) score = set(score, each);
    if (!/^y/i.test(one.attributes.get('continue') ?? 'No')) break;
  }
  return score;
}

/** Choices that a condition names, in its order; those it excludes are left out. */
export function wantedBy(condition: XmlElement): readonly { readonly response: string; readonly choice: string }[] {
  const tested = element(condition, 'conditionvar');
  if (tested === undefined) return [];
  const excluded = new Set(descendants(tested, ({ name }) => name === 'not').flatMap((one) => descendants(one, isEqual)));
  return descendants(tested, isEqual)
    .filter((one) => !excluded.has(one))
    .flatMap((one) =>
      (one.name === 'varsubset' ? wordsOf(one).split(',') : [wordsOf(one)]).map((choice) => ({
        response: respident(one),
        choice: choice.trim(),
      })),
    );
}

/** Conditions that give points. */
export const earningConditions = (conditions: readonly XmlElement[]): readonly XmlElement[] =>
  conditions.filter((one) => elements(one, 'setvar').reduce((score, each) => set(score, each), 0) > 0);
