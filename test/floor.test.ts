import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINI_BANK } from './bank/mini-bank.ts';
import { floorNode } from './floor-node.ts';

const ROOT = resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: { readonly check: string };
};

// The package exists for this system only; what it shows holds for the others, too.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('npm run check on Node 22.12.0', () => {
  let folder = '';
  let node: string | undefined;
  const bank = (): string => join(folder, 'bank');
  const check = (...more: readonly string[]) => {
    const [, ...args] = scripts.check.split(' ');
    return spawnSync(node ?? '', [...args, '--root', bank(), ...more], { cwd: ROOT, encoding: 'utf8' });
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'signalmark-floor-'));
    node = floorNode(folder);
    if (node === undefined) console.warn('SKIPPED: no network to fetch Node 22.12.0, and no copy of it in the cache folder.');
    cpSync(MINI_BANK, bank(), { recursive: true });
    // It may have to come over a slow line.
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is that very version', ({ skip }) => {
    if (node === undefined) return skip('Node 22.12.0 could not be fetched');
    expect(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout).toBe('v22.12.0\n');
  });

  it('exits 0 on a good bank and says how many files it read', ({ skip }) => {
    if (node === undefined) return skip('Node 22.12.0 could not be fetched');
    const { status, stdout, stderr } = check();
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '18 files checked, no problems.\n', stderr: '' });
  });

  it('exits 1 on a broken bank and says what is wrong', ({ skip }) => {
    if (node === undefined) return skip('Node 22.12.0 could not be fetched');
    writeFileSync(join(bank(), 'questions/mini-c01/3.1/bad.md'), '---\nlevl: 2\n---\nx\n');
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toContain('bad.md:2:1 error Unexpected key `levl` in a question.');
  });

  it('exits 2 on wrong use', ({ skip }) => {
    if (node === undefined) return skip('Node 22.12.0 could not be fetched');
    expect(check('--format', 'nonsense').status).toBe(2);
  });
});
