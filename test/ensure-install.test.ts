import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

it('the install is stamped once, with nothing left aside, and not done again until the packages change', () => {
  const root = mkdtempSync(join(tmpdir(), 'ensure-install-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'node_modules'));
  mkdirSync(join(root, 'scripts'));
  const script = join(root, 'scripts/ensure-install.mjs');
  for (const name of ['ensure-install.mjs', 'node-floor.mjs'])
    cpSync(join(import.meta.dirname, '../scripts', name), join(root, 'scripts', name));
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), '{}');
  // Stands for npm: it notes that it ran.
  const npm = join(root, 'npm.cjs');
  const runs = join(root, 'runs');
  writeFileSync(npm, `require('node:fs').appendFileSync(${JSON.stringify(runs)}, 'x');`);
  const ensure = () => spawnSync(process.execPath, [script], { env: { ...process.env, npm_execpath: npm } }).status;

  expect([ensure(), ensure()]).toEqual([0, 0]);
  expect(readFileSync(runs, 'utf8')).toBe('x');
  expect(readdirSync(join(root, 'node_modules'))).toEqual(['.install-stamp']);
  writeFileSync(join(root, 'package.json'), '{"name": "changed"}');
  expect(ensure()).toBe(0);
  expect(readFileSync(runs, 'utf8')).toBe('xx');
});
