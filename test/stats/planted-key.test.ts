import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../simulate/class/write-files.ts';
import type { CommandOutput } from '../../src/cli/command.ts';
import { run } from '../../src/cli/run.ts';
import { stats } from '../../src/cli/stats.ts';
import { parseCalibration } from '../../src/content/parse/calibration.ts';
import { findFiles } from '../../src/stats/collect/find-files.ts';
import { NOW } from '../record/rows.ts';
import { temporaryFolder } from './class-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('a class of forty, with a wrong key planted in the bank they learned from', () => {
  const folder = temporaryFolder();
  const told: string[] = [];
  let planted = '';
  let output: CommandOutput = { status: 2, out: '', err: '' };
  const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

  beforeAll(async () => {
    planted = writeFiles(join(folder, 'handed-in'), ROOT, { learners: 40, answers: 300 });
    const argv = ['stats', 'handed-in', '--out', 'out', '--root', ROOT];
    output = await run(argv, folder, false, {}, (input) =>
      stats(input, { now: NOW, zone: 60, told: (what) => void told.push(what) }),
    );
  }, 120_000);
  const name = () => planted.slice(planted.indexOf('/') + 1);

  it('has the question first in the terminal, with what speaks against its key', () => {
    expect([output.status, output.err]).toEqual([0, expect.stringContaining('40 files read, 40 learners')]);
    const [, first = ''] = /-{5,}\n(.*)\n/.exec(output.out) ?? [];
    expect(first.trim().split(/\s+/)[0]).toBe(name());
    expect(first).toContain('check the key (');
  });

  it('has it first in the table and on the page', () => {
    expect(read('results/questions.csv').split('\n')[1]).toContain(`,${name()},`);
    const [, first = ''] = /<tbody><tr><th scope="row">([^:<]+)/.exec(read('statistics.html')) ?? [];
    expect(first).toBe(name());
  });

  it('gives a calibration that readiness can read', () => {
    const exam = planted.split('/')[0] ?? '';
    const file = { path: `content/${exam}/calibration.yaml`, text: read(`${exam}/calibration.yaml`) };
    const { value, problems } = parseCalibration(file);
    expect(problems).toEqual([]);
    expect(value?.learners).toBe(40);
    expect(value?.items.every(({ difficulty }) => Math.abs(difficulty) < 4)).toBe(true);
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
    const { files } = findFiles([join(folder, 'out')]);
    expect(files.length).toBeGreaterThan(15);
    const device = /"device":"([^"]+)"/;
    for (const file of files) {
      const text = readFileSync(file, 'latin1');
      expect(text).not.toMatch(/record-\d+\.jsonl/);
      expect(text).not.toMatch(device);
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
    }
    expect(existsSync(join(folder, 'out/working.duckdb'))).toBe(false);
  });

  it('says what it does while it does it', () => {
    expect([...new Set(told)]).toEqual(
      expect.arrayContaining(['Reading files', 'Writing tables', 'Counting phrases', 'Writing results']),
    );
  });

  it('can be counted again from its tables alone, with the same result', async () => {
    const argv = ['stats', 'out/tables', '--out', 'again', '--root', ROOT];
    const again = await run(argv, folder, false, {}, (input) => stats(input, { now: NOW, zone: 60, told: () => undefined }));
    expect(again.status).toBe(0);
    for (const file of [
      'results/questions.csv',
      'results/options.csv',
      'results/phrases.csv',
      'results/cues.csv',
      'results/reliability.csv',
    ])
      expect(readFileSync(join(folder, 'again', file), 'utf8')).toBe(read(file));
  });
});

describe('npm run stats', () => {
  const folder = temporaryFolder();
  const counted = (...argv: string[]) =>
    run(['stats', ...argv], folder, false, {}, (input) => stats(input, { now: NOW, zone: 0, told: () => undefined }));

  it('says what is missing', async () => {
    expect(await counted()).toMatchObject({ status: 2, err: expect.stringContaining('Missing what learners handed in') });
    expect(await counted('nowhere')).toMatchObject({ status: 1, err: expect.stringContaining('There is no nowhere.') });
  });
});
