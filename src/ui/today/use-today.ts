import { useEffect, useMemo } from 'preact/hooks';
import type { LoadFolds } from '../../app/shared/look-back.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Today } from '../../core/today/today.ts';
import { $events, $settings, page } from '../shared/page.ts';
import { useDay } from '../shared/use-day.ts';
import { useFolded } from '../shared/use-folded.ts';
import { useLater } from '../shared/use-later.ts';
import { useStore } from '../shared/use-store.ts';
import { loadToday, type TodayModule } from './today-module.ts';

/** What a day is made of. */
export const loadDayFolds: LoadFolds = () => import('../../app/past/day-folds.ts').then(({ DAY_FOLDS }) => DAY_FOLDS);

/** What to do today, worked out anew with each answer, setting and day; header and badge are told the same. Undefined until it is known. */
export function useToday(
  index: BankIndex | undefined,
): { readonly today: Today; readonly day: number; readonly words: TodayModule } | undefined {
  const words = useLater(index !== undefined, loadToday);
  const [attempts, folded] = useFolded();
  const [settings, events] = [useStore($settings), useStore($events)];
  const day = useDay();
  const known = index && words && index.packs.length > 0;
  const today = useMemo(
    () => (known ? words.todayOn(page, index) : undefined),
    [known, index, words, attempts, folded, settings, events, day],
  );
  useEffect(() => {
    if (known) words.tellToday(page, index);
  }, [today]);
  return today && words && day > 0 ? { today, day, words } : undefined;
}
