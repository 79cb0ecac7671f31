export interface FoundEngines {
  readonly chromium: string | undefined;
  readonly firefox: string | undefined;
  readonly webkit: string | undefined;
  /** A line on each that is not here. */
  readonly missing: readonly string[];
}
export function findEngines(): FoundEngines;
export function installEngines(): void;
