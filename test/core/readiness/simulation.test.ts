import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, widens } from '../../../simulate/judge.ts';
import { auc, brier, calibrationError } from '../../../simulate/measures.ts';
import { runScenario } from '../../../simulate/scenario.ts';
import { PAUSES, SCENARIOS, STRESS } from '../../../simulate/scenarios.ts';
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
    // 50 or 300 learners a scenario, another seed: Brier, its distance from the oracle's, calibration, AUC and coverage have noise of their own then.
    const exact = ['Bias of the expected share', 'Better than the share right of all answers, in Brier'];
    for (const scenario of SCENARIOS) {
      const figures = runScenario(scenario, isThorough ? 300 : 50, 5);
      expect(judge(scenario, figures).filter(({ holds, what }) => !holds && exact.includes(what))).toEqual([]);
      expect(figures.brier - figures.oracle).toBeLessThanOrEqual(0.05);
      expect(figures.calibrationError).toBeLessThanOrEqual(0.13);
      expect(figures.auc).toBeGreaterThanOrEqual(0.86);
      expect(figures.coverage).toBeGreaterThanOrEqual(0.75);
    }
  });

  it('forgets: after 400 days it is far truer than the first model for quick learners, and its chance never rises', () => {
    const pause =
      PAUSES.find(({ habit }) => habit.gap === 400 && habit.rate === 0.012) ?? expect.fail('the scenarios have changed');
    const { brier: second, first, oracle, rises } = runScenario(pause, 40, 5);
    expect(rises).toBe(0);
    expect(second).toBeLessThan(first - 0.02);
    expect(second).toBeLessThan(oracle + 0.06);
  });

  it('has a wider range where a domain was never practiced', { timeout: 60_000 }, () => {
    const never = STRESS.find(({ name }) => name.includes('never')) ?? expect.fail('the scenarios have changed');
    const [base = expect.fail('the scenarios have changed')] = SCENARIOS;
    expect(widens(runScenario(base, 30, 5), runScenario(never, 30, 5))).toBe(true);
  });

  it('is the same for the same seed', () => {
    const [base = expect.fail('the scenarios have changed')] = SCENARIOS;
    expect(runScenario(base, 8, 9)).toEqual(runScenario(base, 8, 9));
  });

  it('is bound to all code it comes from', () => {
    expect(sources()).toEqual(
      expect.arrayContaining([
        ...['simulate/truth.ts', 'simulate/scenarios.ts', 'simulate/first-model/ability.ts', 'src/core/readiness/outlook.ts'],
        ...['src/core/readiness/fit-ability.ts', 'src/core/readiness/readiness-fold.ts', 'src/core/readiness/predict.ts'],
        ...['src/core/readiness/normal-draws.ts', 'src/core/session/random.ts', 'src/core/stats/timeline.ts'],
      ]),
    );
  });

  it('is published as it was measured of this very code, with every figure met: run `npm run simulate` after a change', () => {
    expect(stored.sources).toBe(sourcesHash());
    expect(stored.learners).toBeGreaterThanOrEqual(2000);
    expect([stored.judged.length, stored.pauses.length, stored.stress.length]).toEqual(
      [SCENARIOS, PAUSES, STRESS].map(({ length }) => length),
    );
    expect(stored.wider).toBe(true);
    expect(stored.results.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([]);
  });
});
