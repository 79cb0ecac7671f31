import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostModel, Formula } from '../../src/core/cost/cost-model.ts';
import { costResults, evaluate, exampleValues } from '../../src/core/cost/evaluate.ts';
import { formatAmount } from '../../src/core/cost/format-amount.ts';
import { formulaWords } from '../../src/core/cost/formula-words.ts';

const at = (formula: Formula, values: Record<string, number> = {}) => evaluate(formula, new Map(Object.entries(values)));

describe('a formula', () => {
  it('comes to the number arithmetic says', () => {
    expect(at(['+', 1, ['*', 'a', 3]], { a: 2 })).toBe(7);
    expect(at(['-', 1, ['/', 6, 3]])).toBe(-1);
    expect(at(['max', 1, ['negative', 5], 3])).toBe(3);
    expect([at(['ceil', 1.2]), at(['floor', 1.8]), at(['round', 1.5])]).toEqual([2, 1, 2]);
  });

  it('is no number where a name has no value, whatever the name', () => {
    expect(at('a')).toBeNaN();
    expect(at('constructor')).toBeNaN();
    expect(at(['+', '__proto__', 1])).toBeNaN();
  });

  it('is said in words with the parentheses it needs', () => {
    const labels = new Map([
      ['a', 'Requests'],
      ['b', 'Price'],
    ]);
    expect(formulaWords(0.123456789, labels)).toBe('0.12345679');
    expect(formulaWords(['*', ['+', 'a', 1], 'b'], labels)).toBe('(Requests + 1) × Price');
    expect(formulaWords(['-', 'a', ['-', 'b', 1]], labels)).toBe('Requests − (Price − 1)');
    expect(formulaWords(['/', 'a', ['*', 'b', 2]], labels)).toBe('Requests ÷ (Price × 2)');
    expect(formulaWords(['max', 'a', 1], labels)).toBe('the larger of (Requests; 1)');
  });
});

describe('the results of a cost model', () => {
  const model: CostModel = {
    inputs: [{ name: 'a', label: 'A', unit: '', example: 2, min: 0, max: 9, step: 1 }],
    results: [
      { name: 'twice', label: 'Twice', unit: 'USD', formula: ['*', 'a', 2], words: '' },
      { name: '', label: 'More', unit: 'USD', formula: ['+', 'twice', 1], words: '' },
    ],
  };
  it('use inputs, and results above them', () => {
    expect(costResults(model, exampleValues(model))).toEqual([4, 5]);
    expect(costResults(model, new Map([['a', 3]]))).toEqual([6, 7]);
  });
});

describe('an amount', () => {
  it('is written as people write it', () => {
    expect(formatAmount(1234.4, 'USD')).toBe('$1,234');
    expect(formatAmount(12.5, 'USD')).toBe('$12.50');
    expect(formatAmount(4, 'USD')).toBe('$4');
    expect(formatAmount(0.00084, 'USD')).toBe('$0.00084');
    expect(formatAmount(50_000, 'requests')).toBe('50,000 requests');
    expect(formatAmount(12.34, '%')).toBe('12.3%');
    expect(formatAmount(-3, 'USD')).toBe('−$3');
    expect(formatAmount(Number.POSITIVE_INFINITY, 'USD')).toBe('not defined');
  });

  it('is never empty or in powers of ten', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-7, max: 1e12, noNaN: true }), (amount) => {
        expect(formatAmount(amount, 'USD')).toMatch(/^\$[\d,]*\d(\.\d+)?$/);
      }),
    );
  });
});
