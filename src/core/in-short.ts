/** A number with two decimals at most. */
export const inShort = (value: number): string => String(Math.round(value * 100) / 100);
