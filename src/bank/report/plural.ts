/** A number with its word: "1 file", "2 files". */
export const plural = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
