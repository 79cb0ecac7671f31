import { seededRandom } from './random.ts';

/** How a family of questions is met first in the comparison of practice with and without marking. */
export type Arm = 'marked' | 'unmarked';

/** The coin: the same seed (an integer, 0..2^53-1) and family always give the same arm, each arm with chance 1/2, families independent of one another. */
export const armOf = (family: string, seed: number): Arm => (seededRandom(seed, `arm ${family}`)() < 0.5 ? 'marked' : 'unmarked');
