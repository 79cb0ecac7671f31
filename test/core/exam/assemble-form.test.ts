import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleForm, type FormWish } from '../../../src/core/exam/assemble-form.ts';
import type { Form, FormSize } from '../../../src/core/exam/form.ts';
import type { FormEntry } from '../../../src/core/exam/form-entry.ts';
import { formQuotas } from '../../../src/core/exam/form-size.ts';
import { largestRemainder } from '../../../src/core/exam/largest-remainder.ts';
import { foldHistory } from '../../../src/core/stats/history.ts';
import { describeForm } from '../../../src/messages/en/form-words.ts';
import { randomCases } from '../../figures.ts';
import { makeExposure } from './made-exposure.ts';

const weights = [0.2, 0.24, 0.28, 0.14, 0.14];
const blueprint: FormWish['blueprint'] = {
  format: { questions: 65, scored: 50, unscored: 15, minutes: 90, kinds: ['multiple-choice', 'multiple-response'] },
  domains: weights.map((weight, at) => ({
    id: `${at + 1}`,
    name: `D${at + 1}`,
    weight,
    tasks: ['1', '2'].map((task) => ({ id: `${at + 1}.${task}`, name: task, objectives: [] })),
  })),
  fullPlan: { 1: 13, 2: 16, 3: 18, 4: 9, 5: 9 },
  scoredPlan: { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 },
};

/** `count` questions of every task, each a family of its own; every third is reserved. */
const bank = (count: number): readonly FormEntry[] =>
  blueprint.domains.flatMap(({ tasks }) =>
    tasks.flatMap(({ id: task }) =>
      Array.from({ length: count }, (_, at): FormEntry => {
        const id = `${task}/q${at}`;
        return { id, family: id, task, kind: at % 4 === 3 ? 'multiple-response' : 'multiple-choice', reserved: at % 3 === 0 };
      }),
    ),
  );
const none = foldHistory([]);
const OUTLOOK = { fresh: 50, standard: 0.7 };
const SIZES: readonly FormSize[] = ['full', 'half', 'quarter', 'domain'];

const form = (wish: Partial<FormWish> = {}): Form => {
  const made = assembleForm({ blueprint, entries: bank(20), history: none, size: 'half', domain: '3', seed: 1, ...wish });
  if (!made.ok) throw new Error(made.error);
  return made.value;
};

describe('largest remainder', () => {
  it('shares out half of the exam as its guide’s weights say', () => {
    expect(largestRemainder(33, weights)).toEqual([6, 8, 9, 5, 5]);
    expect(largestRemainder(50, weights)).toEqual([10, 12, 14, 7, 7]);
  });

  it('always shares out exactly the whole, nobody off by one or more', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (total, list) => {
          const shares = largestRemainder(total, list);
          expect(shares.reduce((sum, one) => sum + one, 0)).toBe(total);
          const all = list.reduce((sum, one) => sum + one, 0);
          for (const [at, share] of shares.entries()) expect(Math.abs(share - (total * (list[at] ?? 0)) / all)).toBeLessThan(1);
        },
      ),
    );
  });
});

describe('the quotas of a form', () => {
  it('of any exam sum to what its size asks for, scored and all, and no domain has more scored questions than questions', () => {
    const shape = fc
      .record({
        weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 7 }),
        questions: fc.integer({ min: 20, max: 120 }),
        share: fc.double({ min: 0.6, max: 1, noNaN: true }),
      })
      .map(({ weights: parts, questions, share }) => {
        const sum = parts.reduce((all, one) => all + one, 0);
        const domains = parts.map((part, at) => ({ id: `${at}`, name: '', weight: part / sum, tasks: [] }));
        const scored = Math.round(questions * share);
        return { ...blueprint, domains, format: { ...blueprint.format, questions, scored, unscored: questions - scored } };
      });
    fc.assert(
      fc.property(shape, fc.constantFrom('half', 'quarter'), (of, size) => {
        const quotas = formQuotas(of, size, '');
        const total = Math.ceil(of.format.questions / (size === 'half' ? 2 : 4));
        const sum = (key: 'all' | 'scored') => quotas.reduce((all, quota) => all + quota[key], 0);
        expect([sum('all'), sum('scored')]).toEqual([total, Math.round((total * of.format.scored) / of.format.questions)]);
        for (const { all, scored } of quotas) expect(scored).toBeLessThanOrEqual(all);
      }),
      { numRuns: randomCases(1000) },
    );
  });
});

describe('a form', () => {
  it('meets its quotas wherever the bank allows, scored and unscored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SIZES), fc.nat(), fc.integer({ min: 1, max: 5 }), (size, seed, domain) => {
        const made = form({ size, seed, domain: `${domain}` });
        for (const { domain: id, all, scored } of formQuotas(blueprint, size, `${domain}`)) {
          const own = made.items.filter((item) => item.domain === id);
          expect([own.length, own.filter((item) => item.scored).length]).toEqual([all, scored]);
        }
        expect(describeForm(made, OUTLOOK)[0]).toMatch(/^All its \d+ questions are new to you\.$/);
      }),
    );
  });

  it.each([
    ['full', 65, 50, 5400],
    ['half', 33, 25, 2742],
    ['quarter', 17, 13, 1412],
    ['domain', 18, 14, 1495],
  ] as const)('of size %s has %i questions, %i of them scored, and %i s', (size, questions, scored, seconds) => {
    const made = form({ size });
    expect([made.items.length, made.items.filter((one) => one.scored).length, made.seconds]).toEqual([
      questions,
      scored,
      seconds,
    ]);
  });

  it('has no two questions of a family', () => {
    const entries = bank(20).map((entry, at) => ({ ...entry, family: `f${Math.floor(at / 2)}` }));
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const families = form({ entries, seed, size: 'full' }).items.map(({ family }) => family);
        expect(new Set(families).size).toBe(families.length);
      }),
    );
  });

  it('has none of a kind that the exam does not have', () => {
    const entries = bank(20).map((entry, at): FormEntry => (at % 2 === 0 ? { ...entry, kind: 'ordering' } : entry));
    const odd = new Set(entries.filter(({ kind }) => kind === 'ordering').map(({ id }) => id));
    expect(form({ entries }).items.filter(({ item }) => odd.has(item))).toEqual([]);
  });

  it('of a bank too small to keep a whole one takes what is reserved first, then what is new, then what was met longest ago', () => {
    const entries = bank(6);
    const reserved = new Set(entries.filter((entry) => entry.reserved).map(({ id }) => id));
    const quarter = form({ entries, size: 'quarter' });
    for (const { domain, got } of quarter.shares) {
      const own = quarter.items.filter((one) => one.domain === domain && reserved.has(one.item));
      // Four of each domain's twelve are reserved.
      expect([domain, own.length]).toEqual([domain, Math.min(4, got)]);
    }
    const met = entries.filter(({ id }) => !id.endsWith('q5'));
    const history = foldHistory(met.map(({ id }, at) => makeExposure(id, at)));
    const again = form({ entries, history, size: 'quarter' });
    for (const { domain, repeats, got } of again.shares) {
      expect([domain, repeats]).toEqual([domain, got - 2]);
    }
    expect(describeForm(again, OUTLOOK)[0]).toBe(
      'You met 7 of its 17 questions before. They count as practice; the result is about the others.',
    );
  });

  it('never takes a question that was met while the domain has a new one, nor a later met one before an earlier', () => {
    const entries = bank(20);
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: 60 }), fc.nat(), (met, seed) => {
        const history = foldHistory(met.map(({ id }, at) => makeExposure(id, at)));
        const metAs = new Map(met.map(({ id }, at) => [id, at]));
        const made = form({ entries, history, size: 'full', seed });
        const taken = new Set(made.items.map(({ item }) => item));
        for (const { domain } of made.shares) {
          const own = entries.filter(({ task }) => task.startsWith(`${domain}.`));
          const order = (id: string) => metAs.get(id) ?? -1;
          const latest = Math.max(...own.filter(({ id }) => taken.has(id)).map(({ id }) => order(id)));
          const left = own.filter(({ id }) => !taken.has(id)).map(({ id }) => order(id));
          if (latest >= 0) expect(Math.min(...left)).toBeGreaterThan(latest);
        }
      }),
    );
  });

  it('is spread over the tasks of a domain', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { items } = form({ size: 'domain', seed });
        for (const task of ['3.1', '3.2']) expect(items.filter((one) => one.task === task).length).toBe(9);
      }),
    );
  });

  it('is the same for the same seed whatever the order of the bank, and another for another', () => {
    const ids = (made: Form) => made.items.map(({ item, scored }) => `${item} ${scored}`);
    expect(ids(form({ entries: bank(20).toReversed() }))).toEqual(ids(form()));
    expect(ids(form({ seed: 2 }))).not.toEqual(ids(form()));
  });

  it('of a bank too small is shorter, in time too, and says where and by how much', () => {
    const entries = bank(20).filter(({ id }) => !id.startsWith('4.') || id === '4.1/q0');
    const made = form({ entries });
    expect(made.items.length).toBe(29);
    expect(made.seconds).toBe(Math.round((5400 * 29) / 65));
    const [short] = describeForm(made, OUTLOOK);
    expect(short).toContain('domain 4 has 1 of the 5 asked for');
    expect(short).toContain('29 questions');
  });

  it('of an empty bank is none, with a reason', () => {
    expect(assembleForm({ blueprint, entries: [], history: none, size: 'half', seed: 1 })).toEqual({
      ok: false,
      error: 'There are no questions for this form yet. Choose another one.',
    });
  });
});

describe('what is said of a form before it starts', () => {
  const said = (fresh: number, standard = 0.7) => describeForm(form(), { fresh, standard }).at(-1);

  it('is from how many right on its result says above the standard, and up to how many below', () => {
    expect(said(25)).toMatch(/above the assumed standard of 70 % from 22 right on, and below up to 13 right/);
  });

  it('is that it can never say below, or above, or either, where no result would', () => {
    expect(said(13, 0.2)).toMatch(/can never say that you are below the assumed standard of 20 %; from 6 right on it says above/);
    expect(said(8)).toMatch(/can never say that you are above the assumed standard of 70 %; up to 3 right it says below/);
    expect(said(1)).toMatch(/neither that you are above the assumed standard of 70 % nor that you are below/);
  });

  it('is that a kept form is spent, whole or for a shorter one', () => {
    const whole = { ...form({ size: 'full' }), kept: 'A' };
    expect(describeForm(whole, OUTLOOK)[0]).toMatch(
      /^This is form A: 65 questions kept for mock exams\. Once the clock starts it is spent/,
    );
    expect(describeForm({ ...form({ size: 'quarter' }), kept: 'B' }, OUTLOOK)[0]).toMatch(
      /^This opens form B, kept for a mock exam of full length/,
    );
  });
});
