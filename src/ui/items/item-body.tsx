import type { Item, Kind, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import type { ItemView, ItemViewProps } from './item-view.ts';
import { Matching } from './matching.tsx';
import { MultipleChoice } from './multiple-choice.tsx';
import { MultipleResponse } from './multiple-response.tsx';
import { Ordering } from './ordering.tsx';

/** The view of each kind. A new kind does not compile until it has one. */
const VIEWS: { readonly [K in Kind]: ItemView<K> } = {
  'multiple-choice': MultipleChoice,
  'multiple-response': MultipleResponse,
  ordering: Ordering,
  matching: Matching,
};

interface Props {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly onRespond: (response: Response) => void;
  readonly scoring?: ItemScoring | undefined;
  readonly reading?: boolean | undefined;
  readonly struck?: readonly string[] | undefined;
  readonly onStrike?: ((option: string, on: boolean) => void) | undefined;
  readonly conceptLink: ItemViewProps<'multiple-choice'>['conceptLink'];
}

/** Options, steps or pairs of any kind of question. */
export function ItemBody({ item, response, ...rest }: Props) {
  // A stored response of another kind cannot be shown; a question never changes its kind without changing its id's revision.
  const fitting = response?.kind === item.kind ? response : null;
  return view(item, fitting, rest);
}

function view<K extends Kind>(item: Item & { kind: K }, response: Response | null, rest: Omit<Props, 'item' | 'response'>) {
  const View = VIEWS[item.kind] as unknown as ItemView<Kind>;
  return <View item={item} response={response} {...rest} />;
}
