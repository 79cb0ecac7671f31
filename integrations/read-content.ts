import { workerData } from 'node:worker_threads';
import { keptMemory } from '../src/bank/kept-memory.ts';
import { readSources } from '../src/content/disk.ts';

// The thread of `read-ahead.ts`: whoever compiles this content root next finds everything that was not changed since read and compiled.

const root = String(workerData);
const { files, assets } = readSources(root);
const memory = keptMemory(root, files.length);
if (memory !== undefined) {
  // Where the files are few this is not worth loading.
  const { compileBank } = await import('../src/bank/compile-bank.ts');
  compileBank(files, { assets, memory });
  memory.save();
}
