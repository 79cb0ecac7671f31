import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, devLine, fromHere, shellWord, usageLine } from '../../src/cli/advice.ts';
import { run } from '../../src/cli/run.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

let root = '';
/** The working folder: the content lies elsewhere, in a folder with a space in its name. */
let cwd = '';
let elsewhere = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'signalmark advice-'));
  cwd = mkdtempSync(join(tmpdir(), 'signalmark-here-'));
  cpSync(MINI_BANK, root, { recursive: true });
  elsewhere = relative(cwd, root);
  writeFileSync(join(cwd, 'bank.gift'), '::Harbor::Which town has a harbor? {=Genoa ~Milan}\n');
});
afterAll(() => {
  for (const folder of [root, cwd]) rmSync(folder, { recursive: true, force: true });
});

const signalmark = (...argv: readonly string[]) => run([...argv, '--root', elsewhere], cwd, false);

/** The words behind `npm run` of the first such line, as a shell would hand them over. */
function advised(text: string, script: string): readonly string[] {
  const line = new RegExp(`npm run ${script} --(?: (?:"[^"]*"|[\\w./:=-]+))+`).exec(text)?.[0] ?? '';
  const words = line.match(/"[^"]*"|\S+/g) ?? [];
  return words.slice(2).flatMap((word) => (word === '--' ? [] : [word.replaceAll('"', '')]));
}

const TASK = 'questions/mini-c01/3.1';

describe('advice for content that lies elsewhere', () => {
  it('is a line that runs where the command was run, after an import', () => {
    const { out } = signalmark('import', 'bank.gift', '--task', '3.1');
    const words = advised(out, 'check');
    expect(words).toEqual(['check', '--root', elsewhere, `${elsewhere}/${TASK}`]);
    expect(run(words, cwd, false)).toMatchObject({ status: 0, err: '' });
  });

  it('and after a new file, for the author’s page too', () => {
    const asked = ['--exam', 'mini-c01', '--task', '3.1', '--kind', 'multiple-choice', '--slug', 'fares', '--yes'];
    const { out } = signalmark('new', ...asked);
    const words = advised(out, 'check');
    expect(words).toEqual(['check', '--root', elsewhere, `${elsewhere}/${TASK}/fares.md`]);
    expect(run(words, cwd, false).out).toContain('1 file checked');
    expect(out).toContain(`SIGNALMARK_CONTENT="${elsewhere}" npm run dev`);
  });

  it('and with problems, of every command that looks at them', () => {
    const bad = `${elsewhere}/${TASK}/bad.md`;
    writeFileSync(join(root, TASK, 'bad.md'), '---\nobjectve: 3.1.1\nlevel: 2\nsources: []\n---\nx\n');
    const fix = advised(signalmark('check', bad).out, 'check');
    expect(fix).toEqual(['check', '--root', elsewhere, '--fix', bad]);
    expect(advised(signalmark('check', '--report').err, 'check')).toEqual(['check', '--root', elsewhere]);
    expect(advised(signalmark('blind', join(cwd, 'sheets'), bad).err, 'check')).toEqual(['check', '--root', elsewhere, bad]);
    const out = advised(signalmark('export', bad, '--to', 'csv').err, 'check');
    expect(run(out, cwd, false)).toMatchObject({ status: 1, err: '' });
    expect(signalmark('import').err).toContain(`npm run import -- --root "${elsewhere}" <file ...>`);
    rmSync(join(root, TASK, 'bad.md'));
  });

  it('and in the hint of a rule', () => {
    const exam = join(root, 'content/mini-c01/exam.yaml');
    writeFileSync(exam, 'bank: {objectives: {practice: 9, reserved: 1}}\n', { flag: 'a' });
    const words = advised(signalmark('check').out, 'new');
    expect(words.slice(0, 7)).toEqual(['new', '--root', elsewhere, '--exam', 'mini-c01', '--task', '3.1']);
    expect(run([...words, '--slug', 'by-hint', '--yes'], cwd, false).err).toBe('');
  });
});

describe('a command line to copy', () => {
  it('has quotes only where a shell needs them', () => {
    expect(['a/b.md', 'a b', 'a$b', "it's $5", 'é.md'].map(shellWord)).toEqual([
      'a/b.md',
      '"a b"',
      "'a$b'",
      "'it'\\''s $5'",
      '"é.md"',
    ]);
  });

  it('says no more than it must where the content is at hand', () => {
    expect(commandLine('check', {})).toBe('npm run check');
    expect(commandLine('check', { root: '../tea' })).toBe('npm run check -- --root ../tea');
    expect(usageLine('blind', {}, '<folder>')).toBe('npm run blind -- <folder>');
    expect(fromHere(['questions/x.md'], { cwd: root, root })).toEqual(['questions/x.md']);
    expect(devLine({})).toBe('npm run dev');
    expect(devLine({ root: '../tea' }, 'win32')).toBe('set "SIGNALMARK_CONTENT=../tea" && npm run dev');
  });
});
