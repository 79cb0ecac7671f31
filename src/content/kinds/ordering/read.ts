import { placeOf } from '../../markdown/context.ts';
import { type AnswerContext, readSteps, typedNumbers } from '../../parse/answer-list.ts';
import type { ShapeOf } from '../../parse/question-parts.ts';
import type { OrderingAnswer } from './answer.ts';

/** A numbered list is an ordering. */
export const readOrdering = ({ list, extras }: ShapeOf<'ordered'>, context: AnswerContext): OrderingAnswer => ({
  kind: 'ordering',
  steps: readSteps(list, true, context),
  extras: extras === undefined ? [] : readSteps(extras, false, context),
  numbers: typedNumbers(list, context),
  place: placeOf(list),
});
