import { SINGLE_KEYS } from '../../app/settings/settings.ts';
import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { chooseByNumber } from '../items/choose-by-number.ts';
import { setting } from '../shared/page.ts';
import { useKeys } from '../shared/use-presses.ts';
import { lookBack, respond, skip } from './page-practice.ts';

interface Shortcuts {
  readonly item: Item;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly answered: boolean;
  readonly submit: () => void;
  readonly next: () => void;
}

/** 1 to 9 choose, with Shift they strike out, Enter answers and goes on, S skips, P looks back, ? shows the keys (`keys-dialog.tsx` lists the same ones for learners). Single keys can be turned off. */
export function usePracticeKeys(shortcuts: Shortcuts): void {
  useKeys(({ key, digit, shifted, onControl }) => {
    const { answered, next, submit } = shortcuts;
    if (key === 'Enter') {
      if (onControl) return false;
      if (answered) next();
      else submit();
      return true;
    }
    if (!setting(SINGLE_KEYS)) return false;
    if (key === '?') {
      document.querySelector<HTMLButtonElement>('#keys-button')?.click();
      return true;
    }
    if (key === 'p') void lookBack();
    else if (answered) return false;
    else if (key === 's') void skip();
    else if (digit === undefined) return false;
    else if (!shifted) chooseByNumber({ ...shortcuts, onRespond: respond }, digit - 1);
    else document.querySelectorAll<HTMLButtonElement>('.strike')[digit - 1]?.click();
    return true;
  });
}
