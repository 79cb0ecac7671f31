import { useEffect } from 'preact/hooks';
import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { viewOf } from '../kinds/kind-views.ts';
import { loadLateViews } from '../kinds/late-view.tsx';

/** When nothing else is fetched any more, ms. */
const QUIET_AFTER = 2000;

interface Props {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly onRespond: (response: Response) => void;
  readonly struck?: readonly string[] | undefined;
  readonly onStrike?: ((option: string, on: boolean) => void) | undefined;
  readonly waits?: boolean | undefined;
}

/** Options, steps or pairs of any kind of question, to be answered. */
export function ItemBody({ item, response, ...rest }: Props) {
  useEffect(() => {
    const timer = setTimeout(() => void loadLateViews(), QUIET_AFTER);
    return () => clearTimeout(timer);
  }, []);
  // A stored response of another kind cannot be shown; a question never changes its kind without changing its id's revision.
  const fitting = response?.kind === item.kind ? response : null;
  const { View } = viewOf(item.kind);
  return <View item={item} response={fitting} {...rest} />;
}
