/** What tests of both arms come out like: the chance of a right answer after so much (0 to 1) of the comparison. */
export interface Truth {
  readonly name: string;
  readonly marked: (part: number) => number;
  readonly unmarked: (part: number) => number;
}

const steady = (share: number) => () => share;

/** Marking does nothing: every verdict is a false alarm. */
export const NO_EFFECT: readonly Truth[] = [
  { name: 'none; half right', marked: steady(0.5), unmarked: steady(0.5) },
  { name: 'none; 70 % right', marked: steady(0.7), unmarked: steady(0.7) },
  { name: 'none; 90 % right', marked: steady(0.9), unmarked: steady(0.9) },
  {
    name: 'none; from 45 to 85 % right on the way',
    marked: (part) => 0.45 + 0.4 * part,
    unmarked: (part) => 0.45 + 0.4 * part,
  },
];

/** Marking helps by so much: how often it is found. */
export const EFFECTS: readonly Truth[] = [
  { name: '10 points', marked: steady(0.7), unmarked: steady(0.6) },
  { name: '20 points', marked: steady(0.7), unmarked: steady(0.5) },
  { name: '30 points', marked: steady(0.7), unmarked: steady(0.4) },
];

/** Tests an arm. */
export const SIZES: readonly number[] = [80, 91, 200, 354];
