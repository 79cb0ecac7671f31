import { DAY } from './schedule/local-day.ts';

/** A moment written in a language, as if the clock stood at UTC. */
export function written(at: number, language: string, form: Intl.DateTimeFormatOptions): string {
  const show = (tag: string): string => new Date(at).toLocaleString(tag, { ...form, timeZone: 'UTC' });
  try {
    return show(language);
  } catch {
    // What changes a page may name a language that is none.
    return show('en');
  }
}

/** A local day (days since 1970) as people write it: "November 20, 2026" in English. The one form in which the site writes dates. */
export const writtenDay = (day: number, language: string): string => written(day * DAY, language, { dateStyle: 'long' });

/** "2026-11-20" as "November 20, 2026"; any other text as it is. */
export const writtenDate = (iso: string, language = 'en'): string => {
  const day = Date.parse(iso) / DAY;
  return Number.isNaN(day) ? iso : writtenDay(day, language);
};
