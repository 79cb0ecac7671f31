import { workerData } from 'node:worker_threads';
import { isWorthKeeping } from '../src/bank/kept-memory.ts';
import { readSources } from '../src/content/disk.ts';

// The thread of `read-ahead.ts`: whoever compiles this content root next finds everything that was not changed since read and compiled.

const root = String(workerData);
const sources = readSources(root);
if (isWorthKeeping(sources.files.length)) {
  // Where the files are few this is not worth loading.
  const { compileKept } = await import('../src/bank/compile-kept.ts');
  compileKept(root, sources);
}
