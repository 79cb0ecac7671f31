// Type-checks every room by its own tsconfig (what a room may not use, its tsconfig does not know), then the .astro files.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rooms = [
  'src/core',
  'src/content',
  'src/lint',
  'src/bank',
  'src/exchange',
  'src/record',
  'src/env',
  'src/app',
  'src/ui',
  'src/offline',
  'src/cli',
  'src/author-page',
  'test',
];
const run = (file, args) =>
  spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit' }).status === 0;

let ok = true;
for (const room of rooms) ok = run('node_modules/@typescript/native/bin/tsc', ['--noEmit', '-p', room]) && ok;
ok = run('scripts/astro.mjs', ['check', '--minimumSeverity', 'warning']) && ok;
process.exitCode = ok ? 0 : 1;
