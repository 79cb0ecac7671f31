// Type-checks every room by its own tsconfig (what a room may not use, its tsconfig does not know), and meanwhile the .astro files.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rooms = [
  'src/core',
  'src/messages',
  'src/content',
  'src/lint',
  'src/bank',
  'src/exchange',
  'src/record',
  'src/env',
  'src/app',
  'src/ui',
  'src/lms',
  'src/offline',
  'src/stats',
  'src/cli',
  'src/author-page',
  'test',
];

/** Whether a script ends well. What it prints comes in one piece, as two run at a time. */
const run = (file, args) =>
  new Promise((resolve) => {
    const printed = [];
    const child = spawn(process.execPath, [join(root, file), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => printed.push(bytes));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status === 0);
    });
  });

const astro = run('scripts/astro.mjs', ['check', '--minimumSeverity', 'warning']);
let ok = true;
for (const room of rooms) ok = (await run('node_modules/@typescript/native/bin/tsc', ['--noEmit', '-p', room])) && ok;
process.exitCode = (await astro) && ok ? 0 : 1;
