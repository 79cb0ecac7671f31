import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { viewOf } from '../kinds/kind-views.ts';

interface Choosing {
  readonly item: Item;
  /** Options as they are shown. */
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly onRespond: (response: Response) => void;
}

/** What a number key does: chooses, places or (in matching) goes to the prompt. */
export function chooseByNumber({ item, order, response, onRespond }: Choosing, at: number): void {
  const fitting = response?.kind === item.kind ? response : null;
  viewOf(item.kind).press({ item, order, response: fitting, onRespond }, at);
}
