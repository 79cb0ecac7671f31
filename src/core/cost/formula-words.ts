import type { Formula, Operation } from './cost-model.ts';

const SIGNS: Partial<Readonly<Record<Operation, string>>> = { '+': '+', '-': '\u2212', '*': '\u00d7', '/': '\u00f7' };
const NAMES: Partial<Readonly<Record<Operation, string>>> = {
  min: 'the smaller of',
  max: 'the larger of',
  ceil: 'rounded up:',
  floor: 'rounded down:',
  round: 'rounded:',
};
const rank = (formula: Formula): number =>
  typeof formula !== 'object'
    ? 3
    : formula[0] === '*' || formula[0] === '/'
      ? 2
      : formula[0] === '+' || formula[0] === '-'
        ? 1
        : 3;

/** A formula as a reader would say it, with the labels of its values. */
export function formulaWords(formula: Formula, labels: ReadonlyMap<string, string>): string {
  if (typeof formula === 'number') return formula.toLocaleString('en-US', { maximumFractionDigits: 8 });
  if (typeof formula === 'string') return labels.get(formula) ?? formula;
  const [operation, ...parts] = formula;
  const inside = (part: Formula, least: number): string => {
    const words = formulaWords(part, labels);
    return rank(part) < least ? `(${words})` : words;
  };
  const sign = SIGNS[operation];
  const [first = 0, second = 0] = parts;
  // What stands right of a minus or a division is not taken apart.
  const strict = operation === '-' || operation === '/' ? 1 : 0;
  if (sign !== undefined) return `${inside(first, rank(formula))} ${sign} ${inside(second, rank(formula) + strict)}`;
  if (operation === 'negative') return `\u2212${inside(first, 3)}`;
  return `${NAMES[operation]} (${parts.map((part) => formulaWords(part, labels)).join('; ')})`;
}
