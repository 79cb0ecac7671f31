import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, widens } from '../../../simulate/judge.ts';
import { auc, brier, calibrationError } from '../../../simulate/measures.ts';
import { runScenario } from '../../../simulate/scenario.ts';
import { SCENARIOS, STRESS } from '../../../simulate/scenarios.ts';
import { sources, sourcesHash } from '../../../simulate/sources.ts';
import { isThorough } from '../../figures.ts';

const stored = JSON.parse(readFileSync(new URL('../../../src/method/calibration.json', import.meta.url), 'utf8'));

describe('the measures', () => {
  it('are known by hand', () => {
    const predicted = [
      { chance: 0.9, observed: true },
      { chance: 0.6, observed: false },
      { chance: 0.6, observed: true },
      { chance: 0.1, observed: false },
    ];
    expect(brier(predicted)).toBeCloseTo((0.01 + 0.36 + 0.16 + 0.01) / 4, 12);
    expect(auc(predicted)).toBeCloseTo(3.5 / 4, 12);
    expect(calibrationError(predicted)).toBeCloseTo((0.1 + 2 * 0.1 + 0.1) / 4, 12);
  });
});

describe('the readiness figure', () => {
  it('is as true as it must be in a smaller simulation than the published one', { timeout: 120_000 }, () => {
    // 150 or 300 learners a scenario, another seed: Brier, its distance from the oracle's, calibration and AUC have noise of some .02 of their own then.
    const loose = ['Brier score', 'Brier score above the oracle’s', 'Calibration error', 'AUC'];
    const figures = SCENARIOS.map((scenario) => runScenario(scenario, isThorough ? 300 : 150, 5));
    const missed = judge(figures).filter(({ holds, what }) => !holds && !loose.includes(what));
    expect(missed).toEqual([]);
    for (const one of figures) {
      expect(one.brier).toBeLessThanOrEqual(0.15);
      expect(one.brier - one.oracle).toBeLessThanOrEqual(0.05);
      expect(one.calibrationError).toBeLessThanOrEqual(0.1);
      expect(one.auc).toBeGreaterThanOrEqual(0.88);
    }
  });

  it('has a wider range where a domain was never practiced', { timeout: 60_000 }, () => {
    const never = STRESS.find(({ name }) => name.includes('never'));
    const [base] = SCENARIOS;
    if (!never || !base) throw new Error('the scenarios have changed');
    expect(widens(runScenario(base, 80, 5), runScenario(never, 80, 5))).toBe(true);
  });

  it('is the same for the same seed', () => {
    const [base] = SCENARIOS;
    if (!base) throw new Error('the scenarios have changed');
    expect(runScenario(base, 40, 9)).toEqual(runScenario(base, 40, 9));
  });

  it('is bound to all code it comes from', () => {
    expect(sources()).toEqual(
      expect.arrayContaining([
        ...['simulate/truth.ts', 'simulate/scenarios.ts', 'src/core/readiness/ability.ts', 'src/core/readiness/predict.ts'],
        ...['src/core/readiness/normal-draws.ts', 'src/core/session/random.ts', 'src/core/stats/timeline.ts'],
      ]),
    );
  });

  it('is published as it was measured of this very code, with every figure met: run `npm run simulate` after a change', () => {
    expect(stored.sources).toBe(sourcesHash());
    expect(stored.learners).toBeGreaterThanOrEqual(2000);
    expect(stored.wider).toBe(true);
    expect(stored.results.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([]);
  });
});
