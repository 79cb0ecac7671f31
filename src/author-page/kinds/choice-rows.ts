import type { Item } from '../../core/item/item.ts';
import type { Key } from '../../core/item/scoring.ts';
import { keysIn } from '../../core/kinds/is-choice.ts';
import type { AnswerRow, RowOf } from './rows-of.ts';

/** Of the kinds in which options are chosen: in the order written. */
export const choiceRows = ({ options }: Pick<Item, 'options'>, key: Key, row: RowOf): readonly AnswerRow[] =>
  options.map((option) => {
    const isKey = keysIn(key).includes(option.id);
    return row(option, isKey ? 'Key' : 'Not right', isKey);
  });
