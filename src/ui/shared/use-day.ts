import { useEffect, useState } from 'preact/hooks';
import { DAY_BEGINS } from '../../app/settings/settings.ts';
import { watchDay } from '../../env/watch-day.ts';
import { page } from './page.ts';

/** The number of the local day: what is said of today is worked out anew with each, also where the page stays open overnight. */
export function useDay(): number {
  const [today, setToday] = useState(0);
  useEffect(() => watchDay(setToday, () => (page.isSet(DAY_BEGINS) ? page.setting(DAY_BEGINS) : undefined)), []);
  return today;
}
