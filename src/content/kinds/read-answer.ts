import type { AnswerContext } from '../parse/answer-list.ts';
import type { AnswerBlock, ShapeOf } from '../parse/question-parts.ts';
import type { AuthoredAnswer } from './answers.ts';
import { readMatching } from './matching/read.ts';
import { readOrdering } from './ordering/read.ts';
import { readChoices } from './read-choices.ts';

type Shape = AnswerBlock['shape'];
type Read<S extends Shape> = (block: ShapeOf<S>, context: AnswerContext) => AuthoredAnswer;

const READERS: { readonly [S in Shape]: Read<S> } = { task: readChoices, ordered: readOrdering, table: readMatching };

const readAs = <S extends Shape>(shape: S, block: ShapeOf<S>, context: AnswerContext) => READERS[shape](block, context);

/** The kind follows from the shape. */
export const readAnswer = (block: AnswerBlock, context: AnswerContext): AuthoredAnswer => readAs(block.shape, block, context);
