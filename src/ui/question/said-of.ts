import type { Item, ItemOf, Kind } from '../../core/item/item.ts';
import type { Response, ResponseOf } from '../../core/item/response.ts';
import { matchingSaid } from '../kinds/matching/said.ts';
import { choiceSaid } from '../kinds/multiple-choice/said.ts';
import { responseSaid } from '../kinds/multiple-response/said.ts';
import { orderingSaid } from '../kinds/ordering/said.ts';
import type { SaidOf } from '../kinds/said.ts';
import { trueFalseSaid } from '../kinds/true-false/said.ts';

const SAID: { readonly [K in Kind]: SaidOf<K> } = {
  'multiple-choice': choiceSaid,
  'multiple-response': responseSaid,
  'true-false': trueFalseSaid,
  ordering: orderingSaid,
  matching: matchingSaid,
};

const isOf = <K extends Kind>(kind: K, response: Response): response is ResponseOf<K> => response.kind === kind;
const saidAs = <K extends Kind>(kind: K, item: ItemOf<K>, response: Response): readonly string[] =>
  isOf(kind, response) ? SAID[kind](item, response) : [];

/** What was answered, in words. */
export const saidOf = (item: Item, response: Response): readonly string[] => saidAs(item.kind, item, response);
