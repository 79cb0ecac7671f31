import { err } from '../core/result.ts';
import type { ToldShare, Transfer, TransferFault, TransferJob, TransferResults } from '../record/transfer/transfer.ts';
import workerUrl from '../record/transfer/transfer-worker.ts?worker&url';
import { scriptAddress } from './script-address.ts';

const address = scriptAddress('signalmark-transfer', workerUrl);

type Told<R> = { readonly share: number } | { readonly result: Awaited<Transfer<R>['done']> };

const BROKEN: TransferFault = {
  message:
    'The work on your record stopped: the browser may be short of memory. Nothing was changed. Close other tabs, then try again.',
};

/** Does a job in a worker of its own. Ending that worker cancels the job: the browser undoes what was not finished. */
export const browserTransfer = <J extends TransferJob>(
  database: string,
  newDevice: string,
  job: J,
  told: ToldShare,
): Transfer<TransferResults[J['what']]> => {
  type R = TransferResults[J['what']];
  const worker = new Worker(address(), { type: 'module' });
  let settle: (result: Awaited<Transfer<R>['done']>) => void = () => {};
  const done = new Promise<Awaited<Transfer<R>['done']>>((resolve) => {
    settle = (result) => {
      worker.terminate();
      resolve(result);
    };
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Told<R>>) => {
    if ('share' in data) told(data.share);
    else settle(data.result);
  });
  worker.addEventListener('error', () => settle(err(BROKEN)));
  worker.addEventListener('messageerror', () => settle(err(BROKEN)));
  worker.postMessage({ job, database, newDevice });
  return { done, cancel: () => settle(err('canceled')) };
};
