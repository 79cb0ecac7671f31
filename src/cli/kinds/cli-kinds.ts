import type { Item, ItemOf, Kind } from '../../core/item/item.ts';
import type { Asked, CliKind, Template } from './cli-kind.ts';
import { matching } from './matching/matching.ts';
import { multipleChoice } from './multiple-choice/multiple-choice.ts';
import { multipleResponse } from './multiple-response/multiple-response.ts';
import { ordering } from './ordering/ordering.ts';
import { trueFalse } from './true-false/true-false.ts';

const CLI_KINDS: { readonly [K in Kind]: CliKind<K> } = {
  'multiple-choice': multipleChoice,
  'multiple-response': multipleResponse,
  'true-false': trueFalse,
  ordering,
  matching,
};

const askedAs = <K extends Kind>(kind: K, item: ItemOf<K>): Asked => CLI_KINDS[kind].asked(item);

/** What a sheet asks for. */
export const askedOf = (item: Item): Asked => askedAs(item.kind, item);

/** What a new question of a kind begins with. */
export const templateOf = (kind: Kind): Template => CLI_KINDS[kind].template;
