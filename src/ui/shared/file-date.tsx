import { writtenDate } from '../../core/written-day.ts';
import { pageLanguage } from '../../messages/day-words.ts';

/** A date of a file (YYYY-MM-DD) in words. */
export const FileDate = ({ date }: { readonly date: string }) => <time dateTime={date}>{writtenDate(date, pageLanguage())}</time>;
