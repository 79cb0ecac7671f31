import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleForm, type FormWish } from '../../../src/core/exam/assemble-form.ts';
import type { FormEntry } from '../../../src/core/exam/form-entry.ts';
import { formQuotas } from '../../../src/core/exam/form-size.ts';
import { keptForms, keptStanding } from '../../../src/core/exam/kept-forms.ts';
import { foldHistory } from '../../../src/core/stats/history.ts';
import { makeExposure } from './made-exposure.ts';

const weights = [0.5, 0.3, 0.2];
const blueprint: FormWish['blueprint'] = {
  format: { questions: 20, scored: 16, unscored: 4, minutes: 40, kinds: ['multiple-choice'] },
  domains: weights.map((weight, at) => ({
    ...{ id: `${at + 1}`, name: `D${at + 1}`, weight },
    tasks: ['1', '2'].map((task) => ({ id: `${at + 1}.${task}`, name: task, objectives: [] })),
  })),
  fullPlan: { 1: 10, 2: 6, 3: 4 },
  scoredPlan: { 1: 8, 2: 5, 3: 3 },
};
const TASKS = ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'];

/** So many reserved questions of each task, some of them mates in a family, and twelve to practice. */
const banks = fc
  .record({
    reserved: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 }),
    mates: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ reserved, mates }): readonly FormEntry[] =>
    TASKS.flatMap((task, n) => [
      ...Array.from({ length: reserved[n] ?? 0 }, (_, at): FormEntry => {
        const family = `${task}/r${at < mates ? 0 : at}`;
        return { id: `${task}/r${at}`, family, task, kind: 'multiple-choice', reserved: true };
      }),
      ...Array.from({ length: 12 }, (_, at): FormEntry => {
        return { id: `${task}/p${at}`, family: `${task}/p${at}`, task, kind: 'multiple-choice', reserved: false };
      }),
    ]),
  );
const none = foldHistory([]);
const whole = (entries: readonly FormEntry[], wish: Partial<FormWish> = {}) => {
  const made = assembleForm({ blueprint, entries, history: none, size: 'full', seed: 1, ...wish });
  if (!made.ok) throw new Error(made.error);
  return made.value;
};
/** Twelve reserved questions of each task: two whole forms, and some beside. */
const TWO = TASKS.flatMap((task) =>
  ['r', 'p'].flatMap((role) =>
    Array.from({ length: 12 }, (_, at): FormEntry => {
      const id = `${task}/${role}${at}`;
      return { id, family: id, task, kind: 'multiple-choice', reserved: role === 'r' };
    }),
  ),
);

describe('forms that are kept whole', () => {
  it('are as many as the reserved questions hold, each with the quotas of the exam, and share no family', () => {
    const quotas = formQuotas(blueprint, 'full', '');
    fc.assert(
      fc.property(banks, (entries) => {
        const forms = keptForms(blueprint, entries);
        const families = (domain: string) =>
          new Set(entries.filter(({ task, reserved }) => reserved && task.startsWith(domain)).map(({ family }) => family)).size;
        expect(forms).toHaveLength(Math.min(...quotas.map(({ domain, all }) => Math.floor(families(domain) / all))));
        const taken = forms.flatMap(({ entries: own }) => own);
        expect(taken.every(({ reserved }) => reserved)).toBe(true);
        expect(new Set(taken.map(({ family }) => family)).size).toBe(taken.length);
        for (const { entries: own } of forms)
          for (const { domain, all } of quotas) expect(own.filter(({ task }) => task.startsWith(domain))).toHaveLength(all);
      }),
    );
  });

  it('are the same whatever the order of the bank, and a question more moves few of them', () => {
    const forms = keptForms(blueprint, TWO);
    expect(keptForms(blueprint, TWO.toReversed())).toEqual(forms);
    const more: FormEntry = { id: '1.1/new', family: '1.1/new', task: '1.1', kind: 'multiple-choice', reserved: true };
    for (const [at, { entries }] of keptForms(blueprint, [...TWO, more]).entries()) {
      const before = new Set(forms[at]?.entries.map(({ id }) => id));
      expect(entries.filter(({ id }) => !before.has(id)).length).toBeLessThanOrEqual(3);
    }
  });

  it('have the tasks of a domain in their proportions', () => {
    for (const { entries } of keptForms(blueprint, TWO))
      for (const [task, count] of [
        ['1.1', 5],
        ['1.2', 5],
        ['2.1', 3],
        ['3.2', 2],
      ] as const)
        expect(Math.abs(entries.filter((one) => one.task === task).length - count)).toBeLessThanOrEqual(1);
  });
});

describe('a mock exam', () => {
  it('serves a kept form whole when asked for it, and the other shares no family with it', () => {
    const [a, b] = ['A', 'B'].map((kept) => whole(TWO, { kept }).items.map(({ family }) => family));
    expect([a?.length, b?.length]).toEqual([20, 20]);
    expect(a?.filter((family) => b?.includes(family))).toEqual([]);
    expect(
      whole(TWO, { kept: 'A', seed: 2 })
        .items.map(({ family }) => family)
        .toSorted(),
    ).toEqual(a?.toSorted());
    expect(whole(TWO, { kept: 'A' }).kept).toBe('A');
  });

  it('of any length touches no reserved question unless a kept form is opened for it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('full', 'half', 'quarter', 'domain'),
        fc.nat(),
        fc.constantFrom('1', '2', '3'),
        (size, seed, domain) => {
          const reserved = new Set(TWO.filter((one) => one.reserved).map(({ id }) => id));
          const own = whole(TWO, { size, seed, domain });
          expect(own.items.filter(({ item }) => reserved.has(item))).toEqual([]);
          expect(own.kept).toBeUndefined();
          const opened = whole(TWO, { size, seed, domain, kept: 'B' });
          const form = new Set(keptForms(blueprint, TWO)[1]?.entries.map(({ id }) => id));
          expect(opened.items.every(({ item }) => form.has(item))).toBe(true);
          expect(opened.items).toHaveLength(own.items.length);
        },
      ),
    );
  });

  it('asks in vain for a form that is not there', () => {
    expect(assembleForm({ blueprint, entries: TWO, history: none, size: 'full', kept: 'C', seed: 1 }).ok).toBe(false);
  });
});

describe('a kept form is spent', () => {
  const forms = keptForms(blueprint, TWO);
  const spent = (met: readonly string[], opened: readonly string[] = []) =>
    keptStanding(forms, foldHistory(met.map((id, at) => makeExposure(id, at))), new Set(opened)).map((one) => [
      one.met,
      one.spent,
    ]);

  it('once it was opened, or any of it was met', () => {
    expect(spent([])).toEqual([
      [0, false],
      [0, false],
    ]);
    expect(spent([], ['A'])[0]).toEqual([0, true]);
    expect(spent([forms[1]?.entries[0]?.id ?? ''])).toEqual([
      [0, false],
      [1, true],
    ]);
  });
});
