import { describe, expect, it } from 'vitest';
import { coverageReports } from '../../src/bank/report/coverage-report.ts';
import { coverageTerminal } from '../../src/bank/report/coverage-terminal.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { compileMini, edited, miniBank, miniBankWith } from './mini-bank.ts';

const EXAM = 'content/mini-c01/exam.yaml';
const QUESTION = 'questions/mini-c01/3.1/weekly-policies.md';
const SERVICES = {
  path: 'content/mini-c01/services.yaml',
  text: `services:
  - {name: Amazon Bedrock, what: Models., source: {url: "https://example.com/a", read: no}}
  - {name: Amazon Kendra, aliases: [Kendra], what: Search., source: {url: "https://example.com/b", read: no}}
`,
};
const keyed = (words: string) => edited(QUESTION, 'at request time.', words);
const rulesOf = (...files: readonly SourceFile[]) =>
  compileMini(miniBankWith(...files)).problems.flatMap(({ ruleId }) =>
    // The record of checks is of the question as it was.
    ruleId === 'checks-stale' ? [] : [ruleId],
  );

describe('services in their own file', () => {
  it('are what the exam has in scope: the rule service-out reads them', () => {
    expect(rulesOf(SERVICES, keyed('from Amazon Kandra.'))).toContain('service-out');
    expect(rulesOf(SERVICES, keyed('from Amazon Kendra.'))).toEqual([]);
    const [exam] = compileMini(miniBankWith(SERVICES)).exams;
    expect(exam?.blueprint.servicesInScope.map(({ name }) => name)).toEqual(['Amazon Bedrock', 'Amazon Kendra']);
    expect(exam?.services.map(({ id }) => id)).toEqual(['amazon-bedrock', 'amazon-kendra']);
  });

  it('may be left out: an exam’s own list still works, and there may be none', () => {
    const list = edited(
      EXAM,
      'services-out:',
      'services-in-scope: [{name: Amazon Bedrock}, {name: Amazon Kendra}]\nservices-out:',
    );
    expect(rulesOf(list, keyed('from Amazon Kandra.'))).toContain('service-out');
    expect(compileMini(miniBank).exams[0]?.services).toEqual([]);
  });

  it('are an error beside such a list, told where that list stands', () => {
    const list = edited(EXAM, 'services-out:', 'services-in-scope: [{name: Amazon Bedrock}]\nservices-out:');
    const [problem, ...more] = compileMini(miniBankWith(list, SERVICES)).problems;
    expect(problem).toMatchObject({ ruleId: 'services-twice', file: EXAM, related: [{ file: SERVICES.path }] });
    expect(more).toEqual([]);
  });

  it('that change in an author’s editor change what is found', () => {
    const wrong = keyed('from Amazon Kendra.');
    expect(rulesOf(SERVICES, wrong)).toEqual([]);
    expect(rulesOf({ ...SERVICES, text: SERVICES.text.replaceAll('Kendra', 'Lex') }, wrong)).toContain('service-out');
  });

  it('without an exam are told', () => {
    expect(rulesOf({ ...SERVICES, path: 'content/other/services.yaml' })).toEqual(['unknown-exam']);
  });
});

describe('the report of services', () => {
  const reserved = (text: string) => text.replace(/^flips: .*$/m, 'reserved: true').replace('An insurer', 'A library');
  const question = keyed('from Amazon Kendra.');
  const files = miniBankWith(
    SERVICES,
    edited(EXAM, 'rules:\n', 'rules:\n  near-duplicate: {severity: off, why: Questions of a test.}\n'),
    { ...question, text: question.text.replace(/^flips: .*\n/m, '') },
    { path: 'questions/mini-c01/3.1/kept.md', text: reserved(question.text) },
    edited('content/mini-c01/lessons/3.1/rag.md', '\n---\n', '\n---\nKendra searches.\n\n'),
  );
  const [report] = coverageReports(compileMini(files), files);

  it('counts questions of practice and mock exams, keys and lessons that name each, the least named first', () => {
    expect(report?.services).toEqual([
      { name: 'Amazon Bedrock', practice: 0, reserved: 0, keys: 0, lessons: 0 },
      { name: 'Amazon Kendra', practice: 1, reserved: 1, keys: 2, lessons: 1 },
    ]);
  });

  it('is a table for a person, and nothing without services', () => {
    expect(coverageTerminal(report ? [report] : [], false)).toContain(
      'Services in scope: 2, 1 of them named nowhere, 1 in a key; the least named first\n  practice  reserved      keys   lessons  name\n',
    );
    expect(coverageTerminal(coverageReports(compileMini(miniBank), miniBank), false)).not.toContain('Services in scope');
  });
});

describe('a newer version of the guide', () => {
  const newer = (more: string) =>
    edited(
      EXAM,
      '  checked: 2026-11-20\n',
      `  checked: 2026-11-20\n  newer:\n    version: "1.1"\n    url: https://example.com/new\n    checked: 2026-12-01\n    changes: [Task 3.10 is new]\n${more}`,
    );

  it('comes out with what changes and what was checked', () => {
    const file = newer('    lessons: [rag, "3.10"]\n    questions: [3.1/weekly-policies]\n');
    const { exams, problems } = compileMini(miniBankWith(file));
    expect(problems).toEqual([]);
    expect(exams[0]?.blueprint.guide.newer).toEqual({
      version: '1.1',
      url: 'https://example.com/new',
      checked: '2026-12-01',
      changes: ['Task 3.10 is new'],
      lessons: ['rag', '3.10'],
      questions: ['3.1/weekly-policies'],
    });
  });

  it('names only lessons, questions and tasks that there are', () => {
    const told = (more: string) => compileMini(miniBankWith(newer(more))).problems.map(({ ruleId, hint }) => [ruleId, hint]);
    expect(told('    lessons: [ragg]\n')).toEqual([['unknown-concept', 'did you mean `rag`?']]);
    expect(told('    questions: [3.1/weekly-policy]\n')).toEqual([['unknown-question', 'did you mean `3.1/weekly-policies`?']]);
    expect(told('    questions: ["9.9"]\n').map(([rule]) => rule)).toEqual(['unknown-question']);
  });

  it('says what changes', () => {
    const file = newer('');
    const without = { ...file, text: file.text.replace('    changes: [Task 3.10 is new]\n', '') };
    expect(rulesOf(without)).toContain('missing-key');
  });
});
