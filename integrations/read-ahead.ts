import { Worker } from 'node:worker_threads';
import { isKept } from '../src/bank/kept-memory.ts';

const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

/**
 * Reads all content of a root that was not read before in a thread of its own, into the memory on the disk. Resolves once it is there; whatever
 * went wrong, who needs the content reads it anyway.
 */
export const readAhead = (root: string): Promise<void> =>
  new Promise((done) => {
    if (isKept(root)) return done();
    const thread = new Worker(new URL('read-content.ts', import.meta.url), { workerData: root, execArgv: FLAGS });
    thread.on('error', () => undefined);
    thread.on('exit', () => done());
  });
