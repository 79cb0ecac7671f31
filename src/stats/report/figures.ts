/** A share as people say it. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const signed = (value: number, digits = 2): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;

export const count = (value: number): string => value.toLocaleString('en-US');

/** A correlation, or a dash where there is none. */
export const correlation = (r: number | null): string => (r === null ? '–' : signed(r));

/** `30 to 41 %` */
export const percentRange = ([low, high]: readonly [number, number]): string =>
  `${Math.round(low * 100)} to ${Math.round(high * 100)} %`;
