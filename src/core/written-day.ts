import { dayOf } from './schedule/exam-date.ts';
import { DAY } from './schedule/local-day.ts';

function written(at: number, language: string, form: Intl.DateTimeFormatOptions): string {
  try {
    return new Date(at).toLocaleString(language, { ...form, timeZone: 'UTC' });
  } catch {
    // What changes a page may name a language that is none.
    return new Date(at).toLocaleString('en', { ...form, timeZone: 'UTC' });
  }
}

/** A local day (days since 1970) as people write it: "November 20, 2026" in English. The one form in which the site writes dates. */
export const writtenDay = (day: number, language = 'en'): string => written(day * DAY, language, { dateStyle: 'long' });

/** A moment (ms) with its time of day, where the clock stood `zone` minutes east of UTC. */
export const writtenMoment = (at: number, zone: number, language = 'en'): string =>
  written(at + zone * 60_000, language, { dateStyle: 'long', timeStyle: 'short' });

/** "2026-11-20" as "November 20, 2026"; any other text as it is. */
export function writtenDate(iso: string, language?: string): string {
  const day = dayOf(iso);
  return day === undefined ? iso : writtenDay(day, language);
}
