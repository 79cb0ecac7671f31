/** The letter of an option by its place, from 0: A, B, C. No question has more than a dozen. */
export const letter = (at: number): string => String.fromCharCode(65 + at);
