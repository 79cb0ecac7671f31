import { SINGLE_KEYS } from '../../app/settings/settings.ts';
import type { DrillCard } from '../../core/drill/drill-card.ts';
import { setting } from '../shared/page.ts';
import { useKeys } from '../shared/use-presses.ts';
import { choose, next } from './page-drill.ts';

/** 1 to 9 choose, unless single keys are turned off; Enter goes on from an answered card. */
export function useDrillKeys(card: DrillCard, answered: boolean): void {
  useKeys(({ key, digit, shifted, onControl }) => {
    if (key === 'Enter') {
      if (!answered || onControl) return false;
      next();
      return true;
    }
    const choice = digit === undefined || shifted || answered || !setting(SINGLE_KEYS) ? undefined : card.choices[digit - 1];
    if (choice === undefined) return false;
    void choose(choice);
    return true;
  });
}
