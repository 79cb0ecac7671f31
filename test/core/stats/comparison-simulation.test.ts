import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCourse } from '../../../simulate/comparison/course.ts';
import { judge } from '../../../simulate/comparison/judge.ts';
import { EFFECTS, NO_EFFECT } from '../../../simulate/comparison/scenarios.ts';
import { verdictsOf } from '../../../simulate/comparison/verdicts.ts';
import { hashFrom, sourcesFrom } from '../../../simulate/source-hash.ts';

const stored = JSON.parse(readFileSync(new URL('../../../src/method/comparison.json', import.meta.url), 'utf8'));
const MAIN = 'simulate/comparison/main.ts';
const named = (all: typeof NO_EFFECT, part: string) => {
  const found = all.find(({ name }) => name.includes(part));
  if (!found) throw new Error(`No truth named ${part}.`);
  return found;
};

describe('the comparison, over simulated learners', () => {
  it('tells of a difference that is not there to one in twenty at most, where looking at every test would to three times as many', () => {
    const { helps, hurts, everyTest } = verdictsOf(named(NO_EFFECT, '70 %'), 80, 600, 7);
    // Three standard errors of .05 in 600.
    expect(helps + hurts).toBeLessThan(0.05 + 0.027);
    expect(everyTest).toBeGreaterThan(0.1);
  });

  it('nor to more of those who learn on the way, whose arms are not tested at the same times', () => {
    const { helps, hurts } = verdictsOf(named(NO_EFFECT, '45'), 80, 600, 7);
    expect(helps + hurts).toBeLessThan(0.05 + 0.027);
  });

  it('finds one of 20 points with 91 tests an arm in four of five, some of them early', () => {
    const { helps, hurts, early, tests } = verdictsOf(named(EFFECTS, '20'), 91, 300, 7);
    expect(helps).toBeGreaterThan(0.7);
    expect(hurts).toBeLessThan(0.01);
    expect(early).toBeGreaterThan(0.08);
    expect(tests).toBeLessThan(90);
  });

  it('comes to its end in a bank of 440 families, through choice, coin and tests as shipped, and favors neither arm', () => {
    const outcomes = [1, 2, 3].map((seed) => runCourse({ families: 440, cues: 60, arm: 91, effect: 0 }, seed).outcome);
    expect(outcomes.filter((one) => one !== null).length).toBeGreaterThanOrEqual(2);
    for (const one of outcomes) expect(Math.abs(one?.difference.value ?? 0)).toBeLessThan(0.3);
  });

  it('is the same for the same seed', () => {
    const truth = named(EFFECTS, '10');
    expect(verdictsOf(truth, 80, 20, 3)).toEqual(verdictsOf(truth, 80, 20, 3));
  });
});

describe('the stored figures of the comparison', () => {
  it('are of this code (else run "npm run simulate:comparison" and store its figures with the change)', () => {
    expect(stored.sources).toBe(hashFrom(MAIN));
    expect(sourcesFrom(MAIN)).toEqual(
      expect.arrayContaining([
        'src/core/stats/marking-comparison.ts',
        'src/core/stats/comparison-plan.ts',
        'src/core/session/comparison-arm.ts',
      ]),
    );
  });

  it('hold what is promised', () => {
    expect(stored.results.map(({ what }: { what: string }) => what)).toEqual(
      judge(stored.noEffect, stored.effects, stored.courses).map(({ what }) => what),
    );
    expect(stored.results.filter(({ holds }: { holds: boolean }) => !holds)).toEqual([]);
  });
});
