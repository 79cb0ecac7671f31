import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';

interface Choosing {
  readonly item: Item;
  /** Options as they are shown. */
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly onRespond: (response: Response) => void;
}

/** What a number key does: chooses, places or (in matching) goes to the prompt. */
export function chooseByNumber({ item, order, response, onRespond }: Choosing, at: number): void {
  if (item.kind === 'matching') {
    const prompt = item.prompts[at];
    if (prompt) document.querySelector<HTMLElement>(`#prompt-${CSS.escape(prompt.id)}`)?.focus();
    return;
  }
  if (item.kind === 'ordering') {
    const placed = response?.kind === 'ordering' ? response.order : [];
    const step = order.filter((option) => !placed.includes(option.id))[at];
    if (step && placed.length < item.choose) onRespond({ kind: 'ordering', order: [...placed, step.id] });
    return;
  }
  const option = order[at];
  if (!option) return;
  if (item.kind === 'multiple-choice') onRespond({ kind: item.kind, option: option.id });
  else {
    const chosen = response?.kind === 'multiple-response' ? response.options : [];
    const options = chosen.includes(option.id) ? chosen.filter((one) => one !== option.id) : [...chosen, option.id];
    onRespond({ kind: item.kind, options });
  }
}
