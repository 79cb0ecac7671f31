import { describe, expect, it } from 'vitest';
import { readFormula } from '../../../src/content/formula/read-formula.ts';

const line = (tex: string): string => {
  const read = readFormula(tex);
  return read.ok ? read.value.v : read.error.reason;
};

describe('a formula as a line of text', () => {
  // Ids are made of the TeX, but offsets of marks are those of this line: who changes it changes revisions of questions with formulas.
  for (const [tex, text] of [
    ['E = mc^2', 'E = mc^2'],
    ['x', 'x'],
    ['2x + 1', '2x + 1'],
    ['-3 < x', '−3 < x'],
    ['\\frac{a+b}{b_1}', '(a + b)/b_1'],
    ['\\sqrt{x}', '√x'],
    ['\\sqrt[3]{x+1}', '(x + 1)^(1/3)'],
    ['n \\log n', 'n log n'],
    ['O(n^2)', 'O(n^2)'],
    ['10^{-3}', '10^(−3)'],
    ['\\sum_{i=1}^{n} x_i', '∑_(i = 1)^n x_i'],
    ['\\hat{y}', 'ŷ'],
    ["f'(x)", 'f′(x)'],
    ['\\lVert x \\rVert_2', '‖x‖_2'],
    ['\\operatorname{softmax}(x)', 'softmax(x)'],
    ['\\text{precision} \\cdot \\text{recall}', 'precision ⋅ recall'],
    ['\\mathbb{R}^n', 'R^n'],
    ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', '(1, 2; 3, 4)'],
    ['\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', 'a = b; c = d'],
    ['\\begin{cases}a&\\text{if } x>0\\\\b&\\text{else}\\end{cases}', '{a if x > 0; b else'],
    ['50\\%', '50%'],
    ['\\$5', '$5'],
  ] as const) {
    it(`${tex} reads as ${text}`, () => {
      expect(line(tex)).toBe(text);
    });
  }

  it('is never empty: what shows nothing is no formula', () => {
    for (const tex of ['', ' ', '\\quad', '{}', '\\phantom{x}']) expect(readFormula(tex).ok, tex).toBe(false);
  });
});
