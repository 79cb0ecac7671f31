/** From so many answers (or times met) on a share is told as a figure; of fewer it is only said that they are too few. */
export const LEAST_TOLD = 5;
