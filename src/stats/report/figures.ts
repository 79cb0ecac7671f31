/** A share as people say it. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** With its sign; what rounds to 0 has none. */
export function signed(value: number, digits = 2): string {
  const figure = Math.abs(value).toFixed(digits);
  return Number(figure) === 0 ? figure : `${value < 0 ? '−' : '+'}${figure}`;
}

export const count = (value: number): string => value.toLocaleString('en-US');

/** A correlation, or a dash where there is none. */
export const correlation = (r: number | null): string => (r === null ? '–' : signed(r));

/** `30 to 41 %` */
export const percentRange = ([low, high]: readonly [number, number]): string =>
  `${Math.round(low * 100)} to ${Math.round(high * 100)} %`;
