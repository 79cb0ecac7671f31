/** The sum of all; 0 of none. */
export const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
