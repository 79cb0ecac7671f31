import { NUMBERS } from './language.ts';

/** "1 review", "3 reviews"; "no reviews" where there is none. */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : more}`;

/** The same with the figure always, and commas in it: "1,200 answers". */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString(NUMBERS)} ${count === 1 ? one : more}`;

/** With a capital letter, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
