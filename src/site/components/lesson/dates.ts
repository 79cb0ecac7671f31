export { writtenDate } from '../../../core/written-day.ts';

/** The earliest of some ISO dates: what may be said of all of them. */
export const earliest = (dates: readonly string[]): string | undefined => [...dates].sort()[0];
