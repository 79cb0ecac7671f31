import type { CostModel, Formula, Operation } from './cost-model.ts';

const DO: Readonly<Record<Operation, (...values: number[]) => number>> = {
  '+': (a = NaN, b = NaN) => a + b,
  '-': (a = NaN, b = NaN) => a - b,
  '*': (a = NaN, b = NaN) => a * b,
  '/': (a = NaN, b = NaN) => a / b,
  negative: (a = NaN) => -a,
  min: Math.min,
  max: Math.max,
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
};

/** The value of a formula; not a number where a name has no value. */
export function evaluate(formula: Formula, values: ReadonlyMap<string, number>): number {
  if (typeof formula === 'number') return formula;
  if (typeof formula === 'string') return values.get(formula) ?? NaN;
  const [operation, ...parts] = formula;
  return DO[operation](...parts.map((part) => evaluate(part, values)));
}

/** The amounts of all results for some inputs, by place. */
export function costResults({ results }: CostModel, inputs: ReadonlyMap<string, number>): readonly number[] {
  const values = new Map(inputs);
  return results.map(({ name, formula }) => {
    const amount = evaluate(formula, values);
    if (name !== '') values.set(name, amount);
    return amount;
  });
}

/** The inputs as the author gave them. */
export const exampleValues = ({ inputs }: CostModel): ReadonlyMap<string, number> =>
  new Map(inputs.map(({ name, example }) => [name, example]));
