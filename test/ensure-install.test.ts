import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

it('the Node that npm brought is linked where an older npm cleared its link away', () => {
  const root = mkdtempSync(join(tmpdir(), 'ensure-install-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'scripts'));
  for (const name of ['ensure-install.mjs', 'node-floor.mjs'])
    cpSync(join(import.meta.dirname, '../scripts', name), join(root, 'scripts', name));
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'package-lock.json'), '{}');
  const brought = `node-${process.platform.replace('win32', 'win')}-${process.arch}`;
  const link = `node_modules/.bin/${process.platform === 'win32' ? 'node.cmd' : 'node'}`;
  // Stands for npm 10: `ci` leaves the package without its link, `rebuild` makes it.
  const npm = join(root, 'npm.cjs');
  writeFileSync(
    npm,
    `const { mkdirSync, writeFileSync } = require('node:fs');
const [command, name] = process.argv.slice(2);
mkdirSync('node_modules/.bin', { recursive: true });
if (command === 'ci') mkdirSync('node_modules/${brought}');
if (command === 'rebuild' && name === '${brought}') writeFileSync('${link}', '');`,
  );
  const script = join(root, 'scripts/ensure-install.mjs');
  const { status } = spawnSync(process.execPath, [script], { env: { ...process.env, npm_execpath: npm } });
  expect(status).toBe(0);
  expect(existsSync(join(root, link))).toBe(true);
});
