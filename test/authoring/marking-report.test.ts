import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/authoring/bank.ts';
import { readSources } from '../../src/authoring/disk.ts';
import { coverageReports } from '../../src/authoring/report/coverage-report.ts';
import { coverageTerminal } from '../../src/authoring/report/coverage-terminal.ts';
import { exampleBank } from './example-bank.ts';

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
