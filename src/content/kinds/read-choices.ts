import { placeOf } from '../markdown/context.ts';
import { type AnswerContext, readTaskList } from '../parse/answer-list.ts';
import type { ShapeOf } from '../parse/question-parts.ts';
import type { AuthoredAnswer } from './answers.ts';
import { asChoice } from './as-choice.ts';

/** A task list is some choice: which one follows from its options. */
export function readChoices({ list }: ShapeOf<'task'>, context: AnswerContext): AuthoredAnswer {
  const place = placeOf(list);
  const options = readTaskList(list, context);
  if (!options.some(({ isKey }) => isKey) && options.length === list.children.length) {
    const first = list.children[0];
    context.problems.error('key-missing', first === undefined ? place : placeOf(first), 'Missing key: no option has `[x]`.', {
      hint: '- [x] the right option',
    });
  }
  return { ...asChoice(options, ({ plain }) => plain), place };
}
