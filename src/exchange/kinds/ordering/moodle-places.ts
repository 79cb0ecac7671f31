import type { ExchangeAnswer } from '../answers.ts';
import type { MatchingAnswer } from '../matching/answer.ts';
import type { OrderingAnswer } from './answer.ts';

/** Stands in a question (as an XML comment) whose matching of places with steps was an ordering. */
export const PLACES = 'signalmark-places';

const place = (n: number): string => `Step ${n + 1}`;

/**
 * An ordering with steps that do not belong, as a matching of places ("Step 1", ...) with steps: Moodle's own ordering question places
 * every step. It asks the same and is scored the same.
 */
export function placesOf({ steps, extras }: OrderingAnswer): MatchingAnswer {
  return {
    kind: 'matching',
    pairs: [
      ...steps.map(({ text }, n) => ({
        prompt: { text: [{ t: 'text' as const, v: place(n) }], isKey: true, rationale: [] },
        response: text,
      })),
      ...extras.map(({ text }) => ({ response: text })),
    ],
  };
}

/** The way back; an answer that is no matching any more stays what it is. */
export function stepsOf(answer: ExchangeAnswer): ExchangeAnswer {
  if (answer.kind !== 'matching') return answer;
  const step = (belongs: boolean) =>
    answer.pairs
      .filter(({ prompt }) => (prompt !== undefined) === belongs)
      .map(({ response }) => ({ text: response, isKey: belongs, rationale: [] }));
  return { kind: 'ordering', steps: step(true), extras: step(false) };
}
