import { dayBegins, localDay } from '../core/schedule/local-day.ts';
import { wallTime, zoneOffset } from './wall-clock.ts';

/** Tells the local day: now, whenever the page is looked at again, and as soon as another has begun. `begins`: at which hour days begin, where that was set. Returns the way to stop. */
export function watchDay(tell: (day: number) => void, begins: () => number | undefined = () => undefined): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    const now = wallTime();
    const day = localDay(now, zoneOffset(now), begins());
    // A timer that goes off a little early looks once more.
    timer = setTimeout(look, Math.max(1, dayBegins(day + 1, zoneOffset, begins()) - now));
    tell(day);
  };
  look();
  document.addEventListener('visibilitychange', look);
  addEventListener('pageshow', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('pageshow', look);
  };
}
