import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../../simulate/policy/compare.ts';
import { hashFrom, sourcesFrom } from '../../../simulate/source-hash.ts';

const stored = JSON.parse(readFileSync(new URL('../../../src/method/policy.json', import.meta.url), 'utf8'));
const MAIN = 'simulate/policy/main.ts';

describe('the schedule, over simulated learners', () => {
  const figures = comparePolicies({ days: 30, cards: 40 }, null, 4, 3);
  const of = (part: string) => {
    const found = figures.find(({ policy }) => policy.includes(part));
    if (!found) throw new Error(`No policy named ${part}.`);
    return found;
  };

  it('remembers on exam day far more than without reviews, and more than by fixed intervals', () => {
    expect(of('shipped').recall).toBeGreaterThan(of('no reviews').recall + 0.25);
    expect(of('shipped').recall).toBeGreaterThan(of('fixed').recall + 0.02);
  });

  it('takes fewer reviews than bending everything to the exam, and far fewer in the last two days', () => {
    expect(of('shipped').reviewsACard).toBeLessThan(0.9 * of('0.6.0').reviewsACard);
    expect(of('shipped').lastDays).toBeLessThan(0.7 * of('0.6.0').lastDays);
  });

  it('never goes beyond a day’s limit, whatever the policy', () => {
    for (const { busiest } of comparePolicies({ days: 14, cards: 40 }, 5, 2, 3)) expect(busiest).toBeLessThanOrEqual(5);
  });

  it('is the same for the same seed', () => {
    const plan = { days: 10, cards: 10 };
    expect(comparePolicies(plan, null, 2, 5)).toEqual(comparePolicies(plan, null, 2, 5));
  });
});

describe('the stored figures of the schedule', () => {
  it('are of this code (else run "npm run simulate:policy" and store its figures with the change)', () => {
    expect(stored.sources).toBe(hashFrom(MAIN));
    expect(sourcesFrom(MAIN)).toEqual(
      expect.arrayContaining([
        'src/core/schedule/exam-date.ts',
        'src/core/schedule/fold-schedule.ts',
        'src/core/today/hardest.ts',
      ]),
    );
  });

  it('name every policy at every length, with a limit and without', () => {
    expect(stored.rows).toHaveLength(6 * 3 * 2);
  });
});
