/** m of one question: decoys, and its content words in no span in units of a mean signal. Source: docs/formulas.md#detection. */
export const noiseUnits = (decoys: number, wordsInNoSpan: number, unit: number): number =>
  decoys + Math.ceil(wordsInNoSpan / unit);
