import { type JobTools, runJob } from './run-job.ts';
import type { TransferJob } from './transfer.ts';

// Runs in a worker of its own, made for one job. The page ends it to cancel: the browser then undoes the open transaction.

/** What the page sends to begin. */
type WorkerOrder = Pick<JobTools, 'database' | 'newDevice'> & { readonly job: TransferJob };

/** Only workers have it: reading that waits, so that no transaction ends in between. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

const PIECE = 1_000_000;

function* chunksOf(file: Blob, told: (share: number) => void): Generator<Uint8Array> {
  const reader = new FileReaderSync();
  for (let at = 0; at < file.size; at += PIECE) {
    yield new Uint8Array(reader.readAsArrayBuffer(file.slice(at, at + PIECE)));
    told(Math.min(1, (at + PIECE) / file.size));
  }
}

addEventListener('message', async ({ data }: MessageEvent<WorkerOrder>) => {
  const { job, database, newDevice } = data;
  let last = 0;
  // The page draws a hundred steps at most.
  const told = (share: number) => {
    if (share - last < 0.01) return;
    last = share;
    postMessage({ share });
  };
  postMessage({ result: await runJob(job, { indexedDB, database, newDevice, chunksOf, told }) });
});
