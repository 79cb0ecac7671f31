import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { coverageReports } from '../../src/bank/report/coverage-report.ts';
import { coverageTerminal } from '../../src/bank/report/coverage-terminal.ts';
import { readSources } from '../../src/content/disk.ts';
import { exampleBank } from '../bank/example-bank.ts';

const { files } = readSources(join(import.meta.dirname, '../fixtures/cue-bank'));
const reports = coverageReports(compileBank(files), files);
const marking = reports[0]?.marking;

describe('the report of marking', () => {
  it('counts scenarios, cues that go both ways, lonely ones and pens', () => {
    expect(marking?.scenarios).toBe(6);
    expect(marking?.families).toBe(5);
    expect(marking?.cues.total).toBe(15);
    expect(marking?.cues.bothWays).toBe(1);
    expect(marking?.cues.lonely).not.toContain('data-volume');
    expect(marking?.signals).toBe(13);
    expect(marking?.unnamed).toBe(0);
  });

  it('names cues that are always the same', () => {
    const same = `4 turns 3.1/fresh | ... with :signal[new pages]{#freshness} and :plain[a team]. | *[Look one up](rag) | Tune it | Train a new one | Write a prompt`;
    const bank = exampleBank(same);
    expect(coverageReports(compileBank(bank), bank)[0]?.marking.cues.oneSided).toEqual(['freshness']);
  });

  it('is a table in the terminal, one line a reader, with the places of phrases', () => {
    const text = coverageTerminal(reports, false);
    expect(text).toContain('Marking without reading: 6 scenarios in 5 families');
    expect(text).toMatch(/the first 3 +0\.22 +0\.18/);
    expect(text).toMatch(/the cue-memory reader +0\.17/);
    expect(text).toMatch(/signals +31 % +31 % +38 % {2}\(13\)/);
    expect(text).toContain('15 cues, 1 of them a signal in one family and a decoy in another.');
  });

  it('has no table where nothing is marked', () => {
    const bank = exampleBank('3.1/a | ... | *Retrieve a clause | Fine-tune a model | Train a new model | Write out a prompt');
    expect(coverageTerminal(coverageReports(compileBank(bank), bank), false)).not.toContain('Marking without reading');
  });
});

describe('facts that age', () => {
  const ON_CALL = 'questions/aif-c01/1.1/churn-score-on-call.md';
  const EMAILS = 'questions/aif-c01/5.1/training-emails.md';
  const aged = files.map(({ path, text }) => {
    if (path === ON_CALL) return { path, text: text.replace('level: 2', 'level: 2\nvolatile: the list of inference options') };
    if (path !== EMAILS) return { path, text };
    const older = text.replace('checked: 2026-11-29', 'checked: 2026-10-01, read: excerpt');
    return { path, text: older.replace('level: 1', 'level: 1\nvolatile: what Macie finds') };
  });
  const bank = compileBank(aged);

  it('are listed with the day of the oldest check, the oldest first', () => {
    expect(bank.problems).toEqual([]);
    const [report] = coverageReports(bank, aged);
    expect(report?.volatile).toEqual([
      { question: 'aif-c01/5.1/training-emails', what: 'what Macie finds', checked: '2026-10-01' },
      { question: 'aif-c01/1.1/churn-score-on-call', what: 'the list of inference options', checked: '2026-11-29' },
    ]);
    expect(coverageTerminal(report ? [report] : [], false)).toContain(
      '2026-10-01  aif-c01/5.1/training-emails: what Macie finds',
    );
  });

  it('keep of a source that only an excerpt of it was read', () => {
    const question = bank.exams[0]?.questions.find(({ item }) => item.id.endsWith('training-emails'));
    expect(question?.scoring.sources.map(({ read }) => read)).toEqual(['excerpt', undefined]);
  });
});
