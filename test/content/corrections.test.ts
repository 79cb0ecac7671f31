import { describe, expect, it } from 'vitest';
import { bankFiles } from '../../src/bank/site-bank.ts';
import { completeIndex, openIndex } from '../../src/core/item/pack.ts';
import { compileMini, miniBank, miniBankWith } from '../bank/mini-bank.ts';

const FILE = 'content/mini-c01/corrections.yaml';
const entry = (more: Readonly<Record<string, string>>): string => {
  const keys = {
    ...{ question: '3.1/weekly-policies', revisions: '["1a2b3c4d5e6"]', date: '2026-11-20', said: 'A', right: 'B', why: 'C' },
    sources: '[{title: Docs, url: https://example.com/docs, checked: 2026-11-20}]',
    ...more,
  };
  return `  - ${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;
};
const compiled = (...entries: readonly string[]) =>
  compileMini(miniBankWith({ path: FILE, text: `corrections:\n${entries.join('')}` }));

describe('content/<exam>/corrections.yaml', () => {
  it('gives the corrections of the exam, the newest first, with the ids of their questions', () => {
    const { exams, problems } = compiled(
      entry({}),
      entry({ date: '2026-11-22', revisions: '["zzz"]', question: '3.1/gone', withdrawn: 'yes' }),
    );
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(['wrong-value']);
    const good = compiled(
      entry({}),
      entry({ date: '2026-11-22', revisions: '["zzz"]', question: '3.1/gone', withdrawn: 'true' }),
    );
    expect(good.problems).toEqual([]);
    expect(good.exams[0]?.corrections.map(({ item, date, withdrawn }) => [item, date, withdrawn])).toEqual([
      ['mini-c01/3.1/gone', '2026-11-22', true],
      ['mini-c01/3.1/weekly-policies', '2026-11-20', undefined],
    ]);
    expect(exams).toHaveLength(1);
  });

  it('may be missing: then no index says a word of corrections', () => {
    const [exam] = compileMini(miniBank).exams;
    const { index, rest } = bankFiles(exam ?? expect.fail(), (path) => path);
    expect(exam?.corrections).toEqual([]);
    expect(index.body + rest.body).not.toMatch(/"(corrections|wrong)"/);
  });

  it('is in both halves of the index: the wrong revisions at once, the words with the rest', () => {
    const [exam] = compiled(entry({})).exams;
    const files = bankFiles(exam ?? expect.fail(), (path) => path);
    const first = openIndex(JSON.parse(files.index.body));
    const wrong = [{ items: ['mini-c01/3.1/weekly-policies'], revisions: ['1a2b3c4d5e6'] }];
    expect([first.wrong, first.corrections]).toEqual([wrong, undefined]);
    const whole = completeIndex(first, JSON.parse(files.rest.body));
    expect([whole.wrong, whole.corrections?.[0]?.said]).toEqual([wrong, 'A']);
  });

  it('needs a date, what was said, what is right, why and a source', () => {
    for (const key of ['question', 'revisions', 'date', 'said', 'right', 'why', 'sources']) {
      const without = entry({}).replace(new RegExp(`${key}: .*\\n(    )?`), '');
      expect(compiled(without).problems.map(({ ruleId }) => ruleId)).toEqual(['missing-key']);
    }
    expect(compiled(entry({ sources: '[]' })).problems.map(({ ruleId }) => ruleId)).toEqual(['empty-list']);
    expect(compiled(entry({ date: '2026-11-31' })).problems.map(({ ruleId }) => ruleId)).toEqual(['wrong-value']);
  });

  it('may not correct a question twice on one day, nor name a revision twice', () => {
    const problems = (...entries: readonly string[]) => compiled(...entries).problems.map(({ ruleId }) => ruleId);
    expect(problems(entry({}), entry({ revisions: '["other"]' }))).toEqual(['duplicate-id']);
    expect(problems(entry({}), entry({ date: '2026-11-21' }))).toEqual(['correction-revision']);
  });
});
