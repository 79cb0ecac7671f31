import { useLayoutEffect } from 'preact/hooks';
import { SINGLE_KEYS } from '../../app/settings/settings.ts';
import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { chooseByNumber } from '../items/choose-by-number.ts';
import { setting } from '../shared/page.ts';
import { respond } from './page-practice.ts';

interface Shortcuts {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly answered: boolean;
  readonly submit: () => void;
  readonly next: () => void;
}

/** 1 to 9 choose, Enter answers and goes on, ? shows the keys (`keys-dialog.tsx` lists the same ones for learners). Off where the learner turned single keys off, or is typing. */
export function usePracticeKeys(shortcuts: Shortcuts): void {
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
      if (!setting(SINGLE_KEYS)) return;
      if (event.key === '?') {
        document.querySelector<HTMLButtonElement>('#keys-button')?.click();
      } else if (!shortcuts.answered && /^[1-9]$/.test(event.key)) {
        event.preventDefault();
        chooseByNumber({ ...shortcuts, onRespond: respond }, Number(event.key) - 1);
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
