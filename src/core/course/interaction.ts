import type { Option } from '../item/item.ts';
import { plainText } from '../item/plain-text.ts';
import { isRight } from '../score/score.ts';
import { scoreResponse } from '../score/score-response.ts';
import type { Parts } from './answer-parts.ts';
import type { CourseQuestion } from './course.ts';
import { givenParts, hasOwnNames, interactionType, partNames, promptsOf, rightParts } from './parts-of.ts';
import type { WorkedQuestion } from './progress.ts';

interface NamedOption {
  readonly name: string;
  readonly text: string;
}

/** An answer as an LMS is told of it. */
export interface Interaction {
  /** The question's id. */
  readonly id: string;
  readonly type: string;
  readonly leadIn: string;
  /** None where their names say it all: true, false. */
  readonly options: readonly NamedOption[];
  readonly prompts: readonly NamedOption[];
  /** By the names of options and prompts. */
  readonly given: Parts;
  readonly right: Parts;
  readonly isRight: boolean;
  /** Time on it, ms; and when it was answered, ms since 1970. */
  readonly spent: number;
  readonly at: number;
}

export function interactionOf({ item, scoring }: CourseQuestion, { response, spent }: WorkedQuestion, at: number): Interaction {
  const names = partNames(item);
  const named = (parts: Parts): Parts => parts.map((part) => part.map((id) => names.get(id) ?? id));
  const list = (options: readonly Option[]) =>
    options.map(({ id, text }) => ({ name: names.get(id) ?? id, text: plainText(text) }));
  return {
    id: item.id,
    type: interactionType(item),
    leadIn: plainText(item.leadIn),
    options: hasOwnNames(item) ? [] : list(item.options),
    prompts: list(promptsOf(item)),
    given: response === null ? [] : named(givenParts(response)),
    right: named(rightParts(scoring.key)),
    isRight: isRight(scoreResponse(item, scoring, response)),
    spent,
    at,
  };
}
