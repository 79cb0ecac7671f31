import { useLayoutEffect } from 'preact/hooks';
import { SINGLE_KEYS } from '../../app/settings/settings.ts';
import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { chooseByNumber } from '../items/choose-by-number.ts';
import { setting } from '../shared/page.ts';

interface Keys {
  readonly item: Item | undefined;
  readonly order: readonly Option[];
  readonly response: Response | null;
  readonly onRespond: (response: Response) => void;
  readonly onStrike: (at: number) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly flag: () => void;
  readonly list: () => void;
}

/** 1 to 9 choose, Shift with a number strikes out, N and P go on and back, F flags, L opens the list. Off where single keys are turned off, or while typing. */
export function useExamKeys(keys: Keys): void {
  useLayoutEffect(() => {
    const byKey: Readonly<Record<string, () => void>> = { n: keys.next, p: keys.previous, f: keys.flag, l: keys.list };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!setting(SINGLE_KEYS)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('textarea, input[type="text"], select, dialog')) return;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const act = byKey[event.key.toLowerCase()];
      if (digit !== undefined) {
        event.preventDefault();
        if (event.shiftKey) keys.onStrike(Number(digit) - 1);
        else if (keys.item) chooseByNumber({ ...keys, item: keys.item }, Number(digit) - 1);
      } else if (act && !event.shiftKey) {
        event.preventDefault();
        act();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}
