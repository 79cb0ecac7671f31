import { atom } from 'nanostores';
import type { BankIndex } from '../../core/item/pack.ts';

/** Where a screen stands: its phase, the bank's index once it is here, and what went wrong, in words for a person. */
export function screenState<Phase extends string>(first: Phase) {
  const $phase = atom<Phase | 'fault'>(first);
  const $fault = atom('');
  const $index = atom<BankIndex | undefined>(undefined);
  const fault = (message: string): void => {
    $fault.set(message);
    $phase.set('fault');
  };
  return { $phase, $fault, $index, fault };
}

export type ScreenState<Phase extends string> = ReturnType<typeof screenState<Phase>>;
