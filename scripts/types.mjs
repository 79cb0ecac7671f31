// Type-checks every room by its own tsconfig (what a room may not use, its tsconfig does not know), then the .astro files.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rooms = [
  'src/core',
  'src/authoring',
  'src/progress',
  'src/env',
  'src/stores',
  'src/ui',
  'src/offline',
  'src/cli',
  'src/author',
  'test',
];
const run = (file, args) =>
  spawnSync(process.execPath, [join(root, file), ...args], { cwd: root, stdio: 'inherit' }).status === 0;

let ok = true;
for (const room of rooms) ok = run('node_modules/@typescript/native/bin/tsc', ['--noEmit', '-p', room]) && ok;
ok = run('scripts/astro.mjs', ['check', '--minimumSeverity', 'warning']) && ok;
process.exitCode = ok ? 0 : 1;
