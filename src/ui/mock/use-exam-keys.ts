import { SINGLE_KEYS } from '../../app/settings/settings.ts';
import type { Item, Option } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import { chooseByNumber } from '../items/choose-by-number.ts';
import { setting } from '../shared/page.ts';
import { useKeys } from '../shared/use-presses.ts';

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

/**
 * 1 to 9 choose, Shift with a number strikes out, N and P go on and back, F flags, L opens the list, unless single keys are turned off. Where
 * a keyboard types its numbers with Shift, they choose like all others.
 */
export function useExamKeys(keys: Keys): void {
  useKeys(({ key, digit, shifted }) => {
    if (!setting(SINGLE_KEYS)) return false;
    if (digit !== undefined) {
      if (shifted) keys.onStrike(digit - 1);
      else if (keys.item) chooseByNumber({ ...keys, item: keys.item }, digit - 1);
      return true;
    }
    const byKey: Readonly<Record<string, () => void>> = { n: keys.next, p: keys.previous, f: keys.flag, l: keys.list };
    const act = shifted ? undefined : byKey[key.toLowerCase()];
    act?.();
    return act !== undefined;
  });
}
