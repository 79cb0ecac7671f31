import { describe, expect, it } from 'vitest';
import { drawAssigned } from '../../../src/core/assignment/draw-assigned.ts';
import type { IndexEntry } from '../../../src/core/item/pack.ts';
import { foldHistory } from '../../../src/core/stats/history.ts';

const entry = (id: string, task: string): IndexEntry & { readonly task: string } => ({
  ...{ id, task, family: id, kind: 'multiple-choice', objective: `${task}.1`, level: 2, signals: [], title: id },
});
const many = (task: string, count: number) => Array.from({ length: count }, (_, n) => entry(`${task}/${n}`, task));
const BANK = [...many('1.1', 10), ...many('1.2', 10), ...many('2.1', 6), ...many('3.1', 2)];
const weights = { 1: 0.25, 2: 0.25, 3: 0.5 };
const draw = (given: Partial<Parameters<typeof drawAssigned>[1]>) =>
  drawAssigned(BANK, { count: 8, tasks: [], weights, history: foldHistory([]), seed: 1, ...given });
const perDomain = (items: readonly string[]) =>
  [1, 2, 3].map((domain) => items.filter((id) => id.startsWith(`${domain}.`)).length);

describe('an assignment that names only how many', () => {
  it('draws by the exam’s weights, and fills up from the others what a domain lacks', () => {
    expect(perDomain(draw({ count: 4 }))).toEqual([1, 1, 2]);
    const eight = draw({});
    expect(eight).toHaveLength(8);
    expect(perDomain(eight)[2]).toBe(2);
    expect(new Set(eight).size).toBe(8);
  });

  it('keeps to its tasks, and to what there is', () => {
    expect(new Set(draw({ tasks: ['1.2', '2.1'] }).map((id) => id.slice(0, 3)))).toEqual(new Set(['1.2', '2.1']));
    expect(draw({ tasks: ['3.1'] })).toHaveLength(2);
    expect(draw({ tasks: ['9.9'] })).toEqual([]);
  });

  it('draws others for another learner, and by even shares where the exam tells none', () => {
    expect(draw({ seed: 2 })).not.toEqual(draw({ seed: 1 }));
    expect(draw({ seed: 2 })).toEqual(draw({ seed: 2 }));
    expect(perDomain(draw({ count: 6, weights: {} }))).toEqual([2, 2, 2]);
  });
});
