import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { readSources } from '../../src/content/disk.ts';
import { assembleForm } from '../../src/core/exam/assemble-form.ts';
import { foldHistory } from '../../src/core/stats/history.ts';

const { files, assets } = readSources(resolve(import.meta.dirname, '../..'));
const exam = compileBank(files, { assets }).exams.find(({ id }) => id === 'aif-c01');
if (!exam) throw new Error('The exam is not in the bank.');
const entries = exam.questions
  .filter(({ draft }) => !draft)
  .map(({ item: { id, family, task, kind }, reserved }) => ({ id, family, task, kind, reserved }));
const { blueprint, lessons } = exam;
const reserved = new Set(entries.filter((entry) => entry.reserved).map(({ id }) => id));

describe('our own bank', () => {
  it('has a lesson for every task', () => {
    const tasks = blueprint.domains.flatMap((domain) => domain.tasks.map(({ id }) => id));
    expect(tasks.filter((task) => !lessons.some((lesson) => lesson.task === task && !lesson.draft))).toEqual([]);
  });

  it('keeps enough out of practice for a mock exam of half length: such a form repeats nothing practiced', () => {
    for (const seed of [1, 2, 3]) {
      const form = assembleForm({ blueprint, entries, history: foldHistory([]), size: 'half', seed });
      if (!form.ok) throw new Error(form.error);
      expect(form.value.items.filter(({ item }) => !reserved.has(item))).toEqual([]);
      expect(form.value.shares.map(({ wanted, got }) => [wanted, got])).toEqual([6, 8, 9, 5, 5].map((count) => [count, count]));
    }
  });

  it('is large enough for a form of full length', () => {
    const form = assembleForm({ blueprint, entries, history: foldHistory([]), size: 'full', seed: 1 });
    if (!form.ok) throw new Error(form.error);
    expect(form.value.items).toHaveLength(blueprint.format.questions);
  });

  it('was checked blind, and twice, question by question', () => {
    const unchecked = exam.questions.filter(({ draft, scoring }) => !draft && scoring.checkedTwice === undefined);
    expect(unchecked.map(({ item }) => item.id)).toEqual([]);
  });
});
