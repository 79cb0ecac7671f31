const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2026-11-20" as "20 November 2026"; any other text as it is. */
export function writtenDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  return year === undefined || name === undefined || day === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** The earliest of some ISO dates: what may be said of all of them. */
export const earliest = (dates: readonly string[]): string | undefined => [...dates].sort()[0];
