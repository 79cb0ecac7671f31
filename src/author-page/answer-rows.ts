import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { ItemOf, Kind } from '../core/item/item.ts';
import { plainBlocks, plainText } from '../core/item/plain-text.ts';
import type { KeyOf } from '../core/item/scoring.ts';
import { choiceRows } from './kinds/choice-rows.ts';
import { matchingRows } from './kinds/matching/rows.ts';
import { orderingRows } from './kinds/ordering/rows.ts';
import type { AnswerRow, RowOf, RowsOf } from './kinds/rows-of.ts';

const ROWS: { readonly [K in Kind]: RowsOf<K> } = {
  'multiple-choice': choiceRows,
  'multiple-response': choiceRows,
  'true-false': choiceRows,
  ordering: orderingRows,
  matching: matchingRows,
};

const rowsAs = <K extends Kind>(kind: K, item: ItemOf<K>, key: KeyOf<K>, row: RowOf) => ROWS[kind](item, key, row);

/** Options in the order written, steps in the right order, prompts with their responses; what belongs nowhere comes last. */
export const answerRows = ({ item, scoring }: Pick<CompiledQuestion, 'item' | 'scoring'>): readonly AnswerRow[] =>
  rowsAs(item.kind, item, scoring.key, ({ id, text }, verdict, isKey) => {
    const meaning = scoring.options[id];
    const rationale = plainBlocks(meaning?.rationale ?? []).length;
    return { id, text: plainText(text), verdict, isKey, concept: meaning?.concept, rationale };
  });
