import { useLayoutEffect } from 'preact/hooks';
import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { respond } from '../../stores/practice-store.ts';
import { $settings } from '../../stores/record-store.ts';

interface Shortcuts {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly answered: boolean;
  readonly submit: () => void;
  readonly next: () => void;
}

/** What a number key does: chooses, places or (in matching) goes to the prompt. */
function choose({ item, order, response }: Shortcuts, at: number) {
  if (item.kind === 'matching') {
    const prompt = item.prompts[at];
    if (prompt) document.querySelector<HTMLElement>(`#prompt-${CSS.escape(prompt.id)}`)?.focus();
    return;
  }
  if (item.kind === 'ordering') {
    const placed = response?.kind === 'ordering' ? response.order : [];
    const step = order.filter((option) => !placed.includes(option.id))[at];
    if (step && placed.length < item.choose) respond({ kind: 'ordering', order: [...placed, step.id] });
    return;
  }
  const option = order[at];
  if (!option) return;
  if (item.kind === 'multiple-choice') respond({ kind: item.kind, option: option.id });
  else {
    const chosen = response?.kind === 'multiple-response' ? response.options : [];
    const options = chosen.includes(option.id) ? chosen.filter((one) => one !== option.id) : [...chosen, option.id];
    respond({ kind: item.kind, options });
  }
}

/** 1 to 9 choose, Enter answers and goes on, ? shows the keys. Off where the learner turned single keys off, or is typing. */
export function useShortcuts(shortcuts: Shortcuts): void {
  // At once, not after the next frame: two quick presses of Enter are a warning and an answer.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('textarea, input[type="text"], input[type="search"], select, dialog')) return;
      if (event.key === 'Enter') {
        if (target?.closest('button, a, summary')) return;
        event.preventDefault();
        if (shortcuts.answered) shortcuts.next();
        else shortcuts.submit();
        return;
      }
      if ($settings.get().get('keys.single') === false) return;
      if (event.key === '?') {
        const help = document.querySelector<HTMLDialogElement>('#keys-help');
        if (help && !help.open) help.showModal();
      } else if (!shortcuts.answered && /^[1-9]$/.test(event.key)) {
        event.preventDefault();
        choose(shortcuts, Number(event.key) - 1);
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
