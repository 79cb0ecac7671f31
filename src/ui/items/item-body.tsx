import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import type { ConceptLink } from '../kinds/kind-view.ts';
import { viewOf } from '../kinds/kind-views.ts';

interface Props {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly onRespond: (response: Response) => void;
  readonly scoring?: ItemScoring | undefined;
  readonly reading?: boolean | undefined;
  readonly struck?: readonly string[] | undefined;
  readonly onStrike?: ((option: string, on: boolean) => void) | undefined;
  readonly conceptLink: ConceptLink;
}

/** Options, steps or pairs of any kind of question. */
export function ItemBody({ item, response, ...rest }: Props) {
  // A stored response of another kind cannot be shown; a question never changes its kind without changing its id's revision.
  const fitting = response?.kind === item.kind ? response : null;
  const { View } = viewOf(item.kind);
  return <View item={item} response={fitting} {...rest} />;
}
