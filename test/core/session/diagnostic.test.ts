import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC, diagnostic } from '../../../src/core/session/diagnostic.ts';

const NONE = { items: new Map(), families: new Set<string>() };
const WEIGHTS = { 1: 0.2, 2: 0.5, 3: 0.3 };
const TASKS = ['1.1', '1.2', '2.1', '2.2', '3.1'];

const entry = (task: string, n: number, family = `${task}-${n}`) => ({
  ...{
    id: `${task}/${n}`,
    family,
    task,
    kind: 'multiple-choice' as const,
    objective: '1.1.1',
    level: (n % 3) + 1,
    signals: [],
    title: '',
  },
});
const bank = (each: number) => TASKS.flatMap((task) => Array.from({ length: each }, (_, n) => entry(task, n)));
const taskOf = (id: string) => id.split('/')[0];
const levelOf = (id: string) => (Number(id.split('/')[1]) % 3) + 1;

describe('a diagnostic', () => {
  it('has one question of each task, then more of the heaviest domain up to fifteen, with levels in turn', () => {
    const chosen = diagnostic(bank(9), NONE, WEIGHTS, 3);
    expect(chosen.slice(0, 5).map(taskOf)).toEqual(TASKS);
    expect(chosen).toHaveLength(DIAGNOSTIC);
    expect(chosen.slice(5).map(taskOf)).toEqual(Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? '2.1' : '2.2')));
    expect(chosen.slice(0, 9).map(levelOf)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  });

  it('has nothing of a family that was met, no family twice, and what there is where there is little', () => {
    const met = { ...NONE, families: new Set(['1.1-0', '1.1-1']) };
    expect(diagnostic([entry('1.1', 0), entry('1.1', 1)], met, WEIGHTS, 1)).toEqual([]);
    expect(diagnostic([], NONE, WEIGHTS, 1)).toEqual([]);
    expect(diagnostic([entry('2.1', 0, 'f'), entry('2.1', 1, 'f')], NONE, WEIGHTS, 1)).toHaveLength(1);
    expect(diagnostic(bank(2), NONE, WEIGHTS, 1)).toHaveLength(7);
  });

  it('is drawn by its seed alone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, each) => {
        const chosen = diagnostic(bank(each), NONE, WEIGHTS, seed);
        expect(diagnostic(bank(each), NONE, WEIGHTS, seed)).toEqual(chosen);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(new Set(chosen.map(taskOf)).size).toBe(TASKS.length);
      }),
    );
    const draws = new Set([1, 2, 3, 4, 5, 6].map((seed) => diagnostic(bank(9), NONE, WEIGHTS, seed).join()));
    expect(draws.size).toBeGreaterThan(1);
  });
});
