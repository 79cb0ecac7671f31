import { describe, expect, it } from 'vitest';
import { readFormula } from '../../../src/content/formula/read-formula.ts';
import { markableText, plainBlocks, plainText } from '../../../src/core/item/markable-text.ts';
import type { Block, Inline } from '../../../src/core/item/text-tree.ts';
import { scoreSignals } from '../../../src/core/signal/score-signals.ts';
import { words } from '../../../src/core/signal/words.ts';
import { unitsOf } from '../../../src/ui/marking/units.ts';
import { choice, span, text } from '../make-item.ts';

function formula(tex: string): Inline & Block {
  const read = readFormula(tex);
  if (!read.ok) throw new Error(read.error.reason);
  return { t: 'math', ...read.value };
}

const LEAD_IN: readonly Inline[] = [
  text('The '),
  formula('n'),
  text('th of '),
  span(0, text('all '), formula('x_1 + 2 \\cdot y'), text(' bytes')),
  text(' fits. Is '),
  formula('a'),
  text(' right?'),
];

describe('a formula in a text', () => {
  it('is a line of signs wherever there is only text', () => {
    expect(plainText(LEAD_IN)).toBe('The nth of all x_1 + 2 ⋅ y bytes fits. Is a right?');
    expect(plainBlocks([formula('x^2'), { t: 'p', c: [formula('y')] }])).toBe('x^2\n\ny');
  });

  it('is one word to marking, with what touches it, and counts even where its letter is a stop word', () => {
    const markable = markableText([], LEAD_IN);
    const said = words(markable.words).map(({ start, end }) => markable.text.slice(start, end));
    expect(said).toEqual(['The', 'nth', 'of', 'all', 'x_1 + 2 ⋅ y', 'bytes', 'fits', 'Is', 'a', 'right']);
    expect(markable.words).toHaveLength(markable.text.length);
    expect(
      words(markable.words)
        .filter(({ content }) => content)
        .map(({ start }) => markable.text[start]),
    ).toEqual(['n', 'a', 'x', 'b', 'f', 'a', 'r']);
  });

  it('ends no sentence, whatever is in it', () => {
    const markable = markableText([], [text('One '), formula('a; b! \\; 0.5'), text(' two.')]);
    expect(new Set(words(markable.words).map(({ sentence }) => sentence)).size).toBe(1);
  });

  it('is marked by one tap, and half a mark on it is all of it', () => {
    const item = { ...choice, scenario: [], leadIn: LEAD_IN, marking: true };
    const markable = markableText(item.scenario, item.leadIn);
    const labels = unitsOf(item, markable, 'open').map(({ label }) => label);
    expect(labels).toContain('x_1 + 2 ⋅ y');
    expect(labels.filter((label) => /[_⋅2]/.test(label))).toHaveLength(1);
    const at = markable.text.indexOf('2 ⋅');
    const spans = markable.spans.map((one) => ({ ...one, role: 'signal' as const, weight: 1, accepts: ['for' as const] }));
    const half = [{ start: at, end: at + 1, pen: 'for' as const }];
    const [noted] = markable.spans;
    const whole = [{ start: (noted?.start ?? 0) + 4, end: (noted?.end ?? 0) - 6, pen: 'for' as const }];
    const score = (marks: typeof half) => scoreSignals(markable.words, spans, marks, { marking: 'open', pens: 1 });
    expect(score(half)).toEqual(score(whole));
    expect(score(half).recall).toBeGreaterThan(0);
  });

  it('on lines of its own is shown, not marked, as code is', () => {
    expect(markableText([formula('x^2'), { t: 'p', c: [text('b')] }], []).text).toBe('b');
  });
});
