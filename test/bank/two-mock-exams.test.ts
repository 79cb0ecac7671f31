import { describe, expect, it } from 'vitest';
import { assembleForm, type FormEntry } from '../../src/core/exam/assemble-form.ts';
import { foldHistory } from '../../src/core/stats/history.ts';
import { makeExposure } from '../core/exam/made-exposure.ts';
import { compileOwn } from './own-bank.ts';

const exam = compileOwn().exams.find(({ id }) => id === 'aif-c01');
const entries: readonly FormEntry[] = (exam?.questions ?? [])
  .filter(({ draft }) => !draft)
  .map(({ item: { id, family, task, kind }, reserved }) => ({ id, family, task, kind, reserved }));

/** A learner who opened the answers of these questions, one after the other. */
const metAll = (met: readonly FormEntry[]) => foldHistory(met.map(({ id, family }, at) => ({ ...makeExposure(id, at), family })));

describe('two full mock exams of AIF-C01', () => {
  it.each([1, 2, 3, 4, 5])(
    'share no question and no family, with each other or with practice, all of which was met (seed %i)',
    (seed) => {
      const practiced = entries.filter(({ reserved }) => !reserved);
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      const met = [...practiced];
      const drawn: FormEntry[] = [];
      for (const mock of [0, 1]) {
        if (!exam) throw new Error('no exam');
        const form = assembleForm({
          blueprint: exam.blueprint,
          entries,
          history: metAll(met),
          size: 'full',
          seed: 10 * seed + mock,
        });
        if (!form.ok) throw new Error(form.error);
        expect(form.value.items).toHaveLength(65);
        const own = form.value.items.flatMap(({ item }) => byId.get(item) ?? []);
        expect(own).toHaveLength(65);
        met.push(...own);
        drawn.push(...own);
      }
      expect(drawn.filter(({ reserved }) => !reserved)).toEqual([]);
      expect(new Set(drawn.map(({ family }) => family)).size).toBe(130);
      const families = new Set(practiced.map(({ family }) => family));
      expect(drawn.filter(({ family }) => families.has(family))).toEqual([]);
    },
  );
});
