/** What pooled results of many learners say of an exam’s bank. Source: docs/formulas.md#calibration. */
export interface Calibration {
  /** ISO date on which it was worked out. */
  readonly date: string;
  /** Learners whose results were pooled. */
  readonly learners: number;
  /** The way from bank to exam, fitted to their outcomes: logits added to an ability, and its factor. 0 and 1 where outcomes were not used. */
  readonly link: { readonly shift: number; readonly slope: number };
  /** Difficulties in logits, by question; others have that of their level. */
  readonly difficulties: Readonly<Record<string, number>>;
}
