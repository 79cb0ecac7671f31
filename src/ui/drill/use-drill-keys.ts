import { SINGLE_KEYS } from '../../app/settings/settings.ts';
import type { DrillCard } from '../../core/drill/drill-card.ts';
import { $record, openLight, setting } from '../shared/page.ts';
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
    const choice = digit === undefined || shifted || answered ? undefined : card.choices[digit - 1];
    if (choice === undefined) return false;
    const act = () => {
      if (setting(SINGLE_KEYS)) void choose(choice);
      return setting(SINGLE_KEYS);
    };
    const { status } = $record.get();
    if (status !== 'closed' && status !== 'opening') return act();
    // A card is there before the settings are.
    void openLight().then(act);
    return true;
  });
}
