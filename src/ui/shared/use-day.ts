import { useEffect, useState } from 'preact/hooks';
import { watchDay } from '../../env/watch-day.ts';

/** The number of the local day: what is said of today is worked out anew with each, also where the page stays open over midnight. */
export function useDay(): number {
  const [today, setToday] = useState(0);
  useEffect(() => watchDay(setToday), []);
  return today;
}
