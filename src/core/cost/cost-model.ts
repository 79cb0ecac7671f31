/** What a formula may do, with how many values it is done to; `most` is absent where there may be any number. */
export const OPERATIONS = {
  '+': { least: 2, most: 2 },
  '-': { least: 2, most: 2 },
  '*': { least: 2, most: 2 },
  '/': { least: 2, most: 2 },
  negative: { least: 1, most: 1 },
  min: { least: 2 },
  max: { least: 2 },
  ceil: { least: 1, most: 1 },
  floor: { least: 1, most: 1 },
  round: { least: 1, most: 1 },
} as const satisfies Readonly<Record<string, { readonly least: number; readonly most?: number }>>;

export type Operation = keyof typeof OPERATIONS;

/** A formula as plain data: a number, the name of a value, or an operation and what it is done to. Nothing in it can run. */
export type Formula = number | string | readonly [Operation, ...Formula[]];

/** A number the reader may change. */
export interface CostInput {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly example: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface CostResult {
  /** Later formulas may use it by this name; empty where none does. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: Formula;
  /** The formula in words, made from the labels. */
  readonly words: string;
}

export interface CostModel {
  readonly inputs: readonly CostInput[];
  /** In their order: a formula uses inputs, and results above it. */
  readonly results: readonly CostResult[];
}
