/** Why a formula cannot be typeset. */
export interface FormulaFault {
  /** The rule it breaks; `formula` where nothing else is said. */
  readonly rule?: 'formula-words' | 'formula-span';
  /** A sentence without its full stop. */
  readonly reason: string;
  readonly expected: string;
  readonly hint?: string;
  /** Where in the TeX, where that is known. */
  readonly at?: number;
}

/** What else a formula can be made of, for messages. */
export const PLAIN_PARTS = 'letters, signs, fractions, roots, sums, matrices, \\text{words}';
