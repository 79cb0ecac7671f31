/** The end of an axis that holds so much: 2, 4, 6, 8 or 10 times a power of ten, so that its half is whole, too. */
export function roundTop(most: number): number {
  for (let step = 1; ; step *= 10) for (const times of [2, 4, 6, 8, 10]) if (times * step >= most) return times * step;
}
