import { placeOf } from '../../markdown/context.ts';
import type { AnswerContext } from '../../parse/answer-list.ts';
import { readMatchingTable } from '../../parse/answer-table.ts';
import type { ShapeOf } from '../../parse/question-parts.ts';
import type { MatchingAnswer } from './answer.ts';

/** A table is a matching. */
export const readMatching = ({ table }: ShapeOf<'table'>, context: AnswerContext): MatchingAnswer => ({
  kind: 'matching',
  pairs: readMatchingTable(table, context),
  place: placeOf(table),
});
