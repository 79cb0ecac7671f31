import type { ReadinessResult, ReadinessWork } from '../core/readiness/readiness-result.ts';
import workerUrl from './readiness-worker.ts?worker&url';
import { scriptAddress } from './script-address.ts';

const address = scriptAddress('signalmark-readiness', workerUrl);

/** Works readiness out in a worker, so that the page stays quick; on the page where no worker comes up. */
export const browserReadiness = (asked: ReadinessWork): Promise<ReadinessResult> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(address(), { type: 'module' });
    const onPage = (): void => {
      worker.terminate();
      import('../core/readiness/readiness-result.ts').then(({ readinessResult }) => resolve(readinessResult(asked)), reject);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ReadinessResult>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', onPage);
    worker.addEventListener('messageerror', onPage);
    worker.postMessage(asked);
  });
