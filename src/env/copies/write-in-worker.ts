import { scriptAddress } from '../script-address.ts';
import type { CopyTask } from './copy-worker.ts';
import workerAddress from './copy-worker.ts?worker&url';

/** Trusted Types let only this one address become a worker. */
const address = scriptAddress('signalmark-copies', workerAddress);

/** Writes a file where only workers may: Safari before 26 has no other way to its own files. Rejects where that fails. */
export const writeInWorker = (folder: string, name: string, bytes: ArrayBuffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(address());
    const end = (fault?: string): void => {
      worker.terminate();
      if (fault === undefined) resolve();
      else reject(new Error(fault));
    };
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => end(typeof data === 'string' ? data : undefined));
    worker.addEventListener('error', () => end('The worker that writes copies did not start.'));
    worker.postMessage({ folder, name, bytes } satisfies CopyTask, [bytes]);
  });
