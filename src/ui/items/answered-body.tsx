import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { answeredViewOf } from '../kinds/answered-views.ts';
import type { ConceptLink } from '../kinds/kind-view.ts';

interface Props {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly scoring: ItemScoring;
  readonly reading?: boolean | undefined;
  readonly conceptLink: ConceptLink;
}

/** Options, steps or pairs of any kind of question, with the answer. */
export function AnsweredBody({ item, response, ...rest }: Props) {
  const fitting = response?.kind === item.kind ? response : null;
  const View = answeredViewOf(item.kind);
  return <View item={item} response={fitting} {...rest} />;
}
