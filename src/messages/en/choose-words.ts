const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** "Choose two." */
export const chooseWords = (choose: number): string => `Choose ${NUMBERS[choose] ?? choose}.`;
