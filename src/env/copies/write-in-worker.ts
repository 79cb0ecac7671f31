import type { CopyTask } from './copy-worker.ts';
import workerAddress from './copy-worker.ts?worker&url';

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}

/** Trusted Types let only this one address become a worker. */
const trusted = (): string => {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  return factory
    ? factory.createPolicy('signalmark-copies', { createScriptURL: () => workerAddress }).createScriptURL('')
    : workerAddress;
};

let address: string | undefined;

/** Writes a file where only workers may: Safari before 26 has no other way to its own files. Rejects where that fails. */
export const writeInWorker = (folder: string, name: string, bytes: ArrayBuffer): Promise<void> =>
  new Promise((resolve, reject) => {
    // A policy may be made only once on a page.
    address ??= trusted();
    const worker = new Worker(address);
    const end = (fault?: string): void => {
      worker.terminate();
      if (fault === undefined) resolve();
      else reject(new Error(fault));
    };
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => end(typeof data === 'string' ? data : undefined));
    worker.addEventListener('error', () => end('The worker that writes copies did not start.'));
    worker.postMessage({ folder, name, bytes } satisfies CopyTask, [bytes]);
  });
