interface CuePage {
  /** Concepts the cue's page says it points to. */
  readonly for: readonly string[];
  /** Its page says that it only chooses among options that all do what is asked. */
  readonly compares: boolean;
}

/**
 * Whether a phrase says by itself what it does in a question: of the options' concepts its cue's page names those it points to here, and no other.
 * A decoy whose page names one could decide as well, a meaning that only this question gives (`for="…"`) is not on the page, and a cue that
 * compares options needs what they are compared by: these take the scenario.
 * @param right what it points to here: none of a decoy @param offered concepts of the question's options
 */
export const standsAlone = (page: CuePage, right: readonly string[], offered: readonly string[]): boolean =>
  !page.compares &&
  right.every((concept) => page.for.includes(concept)) &&
  offered.every((concept) => right.includes(concept) || !page.for.includes(concept));
