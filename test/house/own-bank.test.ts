import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleForm } from '../../src/core/exam/assemble-form.ts';
import type { FormEntry } from '../../src/core/exam/form-entry.ts';
import { keptForms } from '../../src/core/exam/kept-forms.ts';
import { foldHistory } from '../../src/core/stats/history.ts';
import { compileOwn } from '../bank/own-bank.ts';
import { makeExposure } from '../core/exam/made-exposure.ts';

// All that looks at the whole bank stands in this file: it is compiled once.

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const exam = compileOwn().exams.find(({ id }) => id === 'aif-c01');
if (!exam) throw new Error('The exam is not in the bank.');
const entries: readonly FormEntry[] = exam.questions
  .filter(({ draft }) => !draft)
  .map(({ item: { id, family, task, kind }, reserved }) => ({ id, family, task, kind, reserved }));
const { blueprint, lessons } = exam;
const reserved = new Set(entries.filter((entry) => entry.reserved).map(({ id }) => id));

describe('our own bank', () => {
  it('has a lesson for every task', () => {
    const tasks = blueprint.domains.flatMap((domain) => domain.tasks.map(({ id }) => id));
    expect(tasks.filter((task) => !lessons.some((lesson) => lesson.task === task && !lesson.draft))).toEqual([]);
  });

  it('has a form of half length in a kept one, which repeats nothing practiced', () => {
    for (const [seed, kept] of ['A', 'B'].entries()) {
      const form = assembleForm({ blueprint, entries, history: foldHistory([]), size: 'half', kept, seed });
      if (!form.ok) throw new Error(form.error);
      expect(form.value.items.filter(({ item }) => !reserved.has(item))).toEqual([]);
      expect(form.value.shares.map(({ wanted, got }) => [wanted, got])).toEqual([6, 8, 9, 5, 5].map((count) => [count, count]));
    }
  });

  it('keeps two forms whole, and has one of full length beside them', () => {
    expect(keptForms(blueprint, entries).map(({ letter, entries: own }) => [letter, own.length])).toEqual([
      ['A', 65],
      ['B', 65],
    ]);
    const form = assembleForm({ blueprint, entries, history: foldHistory([]), size: 'full', seed: 1 });
    if (!form.ok) throw new Error(form.error);
    expect(form.value.items).toHaveLength(blueprint.format.questions);
    expect(form.value.items.filter(({ item }) => reserved.has(item))).toEqual([]);
  });

  it('was checked blind, and twice, question by question', () => {
    const unchecked = exam.questions.filter(({ draft, scoring }) => !draft && scoring.checkedTwice === undefined);
    expect(unchecked.map(({ item }) => item.id)).toEqual([]);
  });
});

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
      for (const [mock, kept] of ['A', 'B'].entries()) {
        const form = assembleForm({
          blueprint,
          entries,
          history: metAll(met),
          size: 'full',
          kept,
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

describe('the README', () => {
  it('shows a question that the checker passes', () => {
    const question = /```markdown\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
    const path = 'questions/aif-c01/3.1/my-question.md';
    const bank = compileOwn({ path, text: question });
    expect(bank.problems).toEqual([]);
    expect(bank.exams[0]?.questions.some(({ item }) => item.id === 'aif-c01/3.1/my-question')).toBe(true);
  });

  it('counts what learners are shown', () => {
    expect(README).toContain(`${lessons.length} lessons, ${entries.length} questions`);
  });
});
