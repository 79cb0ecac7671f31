/** A share, 0..1, as whole percent: "72 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The same, never torn apart at the end of a line. */
export const unbrokenPercent = (share: number): string => percent(share).replace(' ', '\u{a0}');
