import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './built-site.ts';

interface Scenario {
  readonly scenario: string;
  readonly bins: readonly { readonly count: number }[];
}
interface Calibration {
  readonly judged: readonly Scenario[];
  readonly stress: readonly Scenario[];
  readonly results: readonly { readonly what: string; readonly value: number }[];
}

const calibration: Calibration = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/method/calibration.json'), 'utf8'));
const page = read('method/index.html');
const cells = (html: string): readonly string[] =>
  [...html.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, inner = '']) =>
    inner
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );

describe('the page that tells how figures are worked out', () => {
  it('shows every figure that the simulation was judged by, as stored, with whether it is met', () => {
    const shown = cells(page);
    expect(calibration.results.length).toBeGreaterThan(18);
    for (const { what, value } of calibration.results) {
      expect(shown).toContain(what);
      expect(shown).toContain(`${value.toFixed(3).replace('-', '−')} met`);
    }
  });

  it('draws what was told against what came for each way of learning, with every group in a table behind', () => {
    const figures = page.split('<figure class="reliability"').slice(1);
    expect(figures).toHaveLength(calibration.judged.length);
    for (const [at, { scenario, bins }] of calibration.judged.entries()) {
      const figure = figures[at] ?? '';
      expect(figure).toContain(`Learners “${scenario}”`);
      expect(figure.match(/<circle/g)).toHaveLength(bins.filter(({ count }) => count > 0).length);
      const shown = cells(figure.slice(0, figure.indexOf('</figure>')));
      for (const { count } of bins) expect(shown).toContain(String(count));
    }
  });

  it('tells what each broken assumption comes to', () => {
    for (const { scenario } of calibration.stress)
      expect(page).toContain(`<dt>${scenario.charAt(0).toUpperCase()}${scenario.slice(1)}</dt>`);
  });
});
