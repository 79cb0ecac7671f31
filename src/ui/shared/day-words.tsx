import { writtenDate, writtenDay, writtenMoment } from '../../core/written-day.ts';
import { env } from './page.ts';

/** The page's language, which what translates a page may have changed. */
const language = (): string => (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en';

/** A local day (days since 1970) in words. */
export const dayWords = (day: number): string => writtenDay(day, language());

/** A date of a file (YYYY-MM-DD) in words. */
export const FileDate = ({ date }: { readonly date: string }) => <time dateTime={date}>{writtenDate(date, language())}</time>;

/** A moment by this device's clock, as it stood then. */
export const Moment = ({ at }: { readonly at: number }) => (
  <time dateTime={new Date(at).toISOString()}>{writtenMoment(at, env.zone(at), language())}</time>
);
