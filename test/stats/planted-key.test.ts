import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../simulate/class/write-files.ts';
import { examFactsOf } from '../../src/cli/exam-facts-of.ts';
import { run } from '../../src/cli/run.ts';
import { stats } from '../../src/cli/stats.ts';
import { parseCalibration } from '../../src/content/parse/calibration.ts';
import { findFiles } from '../../src/stats/collect/find-files.ts';
import { type ExamFacts, unknownExam } from '../../src/stats/exam-facts.ts';
import { examText } from '../../src/stats/report/terminal.ts';
import { runStatistics } from '../../src/stats/run-statistics.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';
import { compileOwn } from '../bank/own-bank.ts';
import { NOW } from '../record/rows.ts';
import { answersOf, CHOSEN, temporaryFolder, writeRecord } from './class-files.ts';

describe('a class of forty, with a wrong key planted in the bank they learned from', () => {
  const folder = temporaryFolder();
  const told: string[] = [];
  let planted = '';
  let facts: ExamFacts = unknownExam('');
  let text = '';
  const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
  const counted = (path: string, out: string) =>
    runStatistics({
      ...{
        paths: [join(folder, path)],
        out: join(folder, out),
        exams: new Map([[facts.id, facts]]),
        now: NOW,
        date: '2030-03-17',
      },
      told: (what) => void told.push(what),
    });

  beforeAll(async () => {
    const [exam = expect.fail()] = compileOwn().exams;
    facts = examFactsOf(exam);
    planted = writeFiles(join(folder, 'handed-in'), exam, { learners: 40, answers: 300 });
    const { exams, collected } = await counted('handed-in', 'out');
    expect([collected?.files, collected?.learners, collected?.refused]).toEqual([40, 40, []]);
    text = exams.map(examText).join('\n');
  }, 120_000);
  const name = () => planted.slice(planted.indexOf('/') + 1);

  it('has the question first in the terminal, with what speaks against its key', () => {
    const [, first = ''] = /-{5,}\n(.*)\n/.exec(text) ?? [];
    expect(first.trim().split(/\s+/)[0]).toBe(name());
    expect(first).toContain('check the key (');
  });

  it('has it first in the table and on the page', () => {
    const row = read('results/questions.csv').split('\n')[1] ?? '';
    expect(row).toContain(`,${name()},`);
    expect(row.match(/check the key/g)).toHaveLength(1);
    const [, first = ''] = /<tbody><tr><th scope="row">([^:<]+)/.exec(read('statistics.html')) ?? [];
    expect(first).toBe(name());
  });

  it('gives a calibration that readiness can read', () => {
    const file = { path: `content/${facts.id}/calibration.yaml`, text: read(`${facts.id}/calibration.yaml`) };
    const { value, problems } = parseCalibration(file);
    expect(problems).toEqual([]);
    expect(value?.learners).toBe(40);
    expect(value?.items.length).toBeGreaterThan(100);
  });

  it('writes a page that asks for nothing, runs nothing, and has a table for each plot', () => {
    const page = read('statistics.html');
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<script|<link|<img|<iframe|url\(|@import|\bsrc=|\bhref=|\son\w+=/g)).toBeNull();
    const plots = page.match(/<svg [^>]*role="img" aria-labelledby="[\w-]+ [\w-]+"/g) ?? [];
    expect(plots.length).toBeGreaterThanOrEqual(3);
    expect((page.match(/<caption>/g) ?? []).length).toBeGreaterThanOrEqual(plots.length);
    expect(page.match(/.{20}(?<!-)\b(?:NaN|undefined|Infinity|\[object)\b.{20}/g)).toBeNull();
    expect(page).toMatch(/@media print/);
  });

  it('writes nothing that names a file or a device of a learner, and leaves nothing lying about', () => {
    const files = findFiles([join(folder, 'out')]);
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const bytes = readFileSync(file, 'latin1');
      expect(bytes).not.toMatch(/record-\d+\.jsonl/);
      // As devices, answers and sessions are called.
      expect(bytes).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
    }
    expect(existsSync(join(folder, 'out/working.duckdb'))).toBe(false);
  });

  it('says what it does while it does it', () => {
    expect([...new Set(told)]).toEqual(
      expect.arrayContaining(['Reading files', 'Writing tables', 'Counting phrases', 'Writing results']),
    );
  });

  it('can be counted again from its tables alone, with the same result', async () => {
    await counted('out/tables', 'again');
    for (const table of ['questions', 'options', 'phrases', 'cues', 'reliability', 'marking', 'link'])
      expect(readFileSync(join(folder, `again/results/${table}.csv`), 'utf8')).toBe(read(`results/${table}.csv`));
  });
});

describe('npm run stats', () => {
  const folder = temporaryFolder();
  const counted = (...argv: string[]) =>
    run(['stats', ...argv, '--root', MINI_BANK], folder, false, {}, (input) =>
      stats(input, { now: NOW, zone: 0, told: () => undefined }),
    );

  it('says what is missing', async () => {
    expect(await counted()).toMatchObject({ status: 2, err: expect.stringContaining('Missing what learners handed in') });
    expect(await counted('nowhere')).toMatchObject({
      status: 2,
      err: expect.stringContaining('There is no file or folder nowhere.'),
    });
    expect(existsSync(join(folder, 'statistics'))).toBe(false);
  });

  it('counts an exam that the bank does not know, too, and ends with 1 where a file was set aside', async () => {
    const files = [...CHOSEN.keys()].map((learner) => `${learner}.gz`);
    for (const [learner, file] of files.entries())
      writeRecord(join(folder, file), { attempts: answersOf(learner, CHOSEN[learner] ?? '') });
    const { status, out, err } = await counted(...files, '--out', 'one');
    expect([status, err]).toEqual([0, expect.stringContaining('12 files read, 12 learners in them')]);
    expect(out).toContain('vec-c01: 12 learners, 84 answers, 84 of them at first sight.');
    expect(out).toMatch(/whole exam +12 +56 % ± \d+ +7 +0\.81/);
    writeFileSync(join(folder, 'essay.txt'), 'My answers');
    // The folder holds what was written before, too.
    expect(await counted('.', '--out', 'one')).toMatchObject({ status: 1, err: expect.stringContaining('13 files read') });
    const again = await counted(...files.slice(0, 9), 'essay.txt', '--out', 'two');
    expect(again).toMatchObject({ status: 1, out: expect.stringContaining('fewer than 10 learners') });
    expect(again.err).toMatch(/1 file was set aside:\n {2}.*essay\.txt: .*JSON/);
  });
});
