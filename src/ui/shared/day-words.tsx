import { writtenDate, writtenDay } from '../../core/written-day.ts';

/** The page's language, which what translates a page may have changed. */
export const language = (): string => (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en';

/** A local day (days since 1970) in words. */
export const dayWords = (day: number): string => writtenDay(day, language());

/** A date of a file (YYYY-MM-DD) in words. */
export const FileDate = ({ date }: { readonly date: string }) => <time dateTime={date}>{writtenDate(date, language())}</time>;
