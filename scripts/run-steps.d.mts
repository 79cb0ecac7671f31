export interface StepsRun {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly notRun: readonly { readonly name: string; readonly missing: string }[];
}
export interface StepsGiven {
  /** Each does its work and says if it went well; throwing is failing. */
  readonly steps: Readonly<Record<string, () => boolean>>;
  /** Steps without which a step cannot be done, where they are part of the same run. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  readonly say: (line: string) => void;
}
export function runSteps(names: readonly string[], given: StepsGiven): StepsRun;
export function summaryOf(run: StepsRun, failures?: readonly string[]): readonly string[];
