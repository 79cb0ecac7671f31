import { writtenDay } from '../core/written-day.ts';
import { LANGUAGE } from './en/language.ts';

/** The page's language, which what translates a page may have changed. */
export const pageLanguage = (): string => (typeof document === 'undefined' ? '' : document.documentElement.lang) || LANGUAGE;

/** A local day (days since 1970) in words. */
export const dayWords = (day: number): string => writtenDay(day, pageLanguage());
