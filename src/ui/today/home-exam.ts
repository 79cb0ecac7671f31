/** What of an exam home needs. */
export interface HomeExam {
  readonly id: string;
  readonly code: string;
  /** Path of its bank index, under the base. */
  readonly index: string;
  /** A scenario to begin with. */
  readonly first: string | undefined;
}
