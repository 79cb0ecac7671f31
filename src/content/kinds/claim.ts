/** An option of a list with boxes, as far as the kind depends on it. */
export interface Ticked {
  readonly words: string;
  readonly isKey: boolean;
}

/** Which lists with boxes are questions of a kind. */
export interface Claim {
  /** How particular the kind is about these options; 0: they are none of it. */
  rank(options: readonly Ticked[]): number;
  /** Where an option belongs that has its place, whatever the author's order. */
  readonly place?: (option: Ticked) => number;
  /** The words an option must have, where the kind fixes them. */
  readonly words?: (option: Ticked) => string;
  /** How many options can be right at most; any number without it. */
  readonly most?: number;
}
