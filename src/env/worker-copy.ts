import type { OfflineCopy } from './offline-copy.ts';
import { workerAddress } from './worker-address.ts';

/** A worker that does not know a request, as those up to 0.5.0, says nothing. ms */
const PATIENCE = 5000;

type Reply = { readonly begun?: true; readonly done?: Readonly<Record<string, unknown>> };

/** What the worker answers; nothing where it fails or does not know the request. */
const ask = (worker: ServiceWorker, type: string): Promise<Readonly<Record<string, unknown>> | undefined> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const giveUp = setTimeout(() => resolve(undefined), PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<Reply>) => {
      clearTimeout(giveUp);
      if (data.begun) return;
      port1.close();
      resolve(data.done);
    };
    worker.postMessage({ type }, [port2]);
  });

/** Whether a worker comes that far. */
const arrives = (worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<boolean> =>
  new Promise((resolve) => {
    const look = () => {
      if (states.includes(worker.state)) resolve(true);
      else if (worker.state === 'redundant') resolve(false);
    };
    worker.addEventListener('statechange', look);
    look();
  });

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** @param base the site's base path, beginning and ending with `/` */
export const workerCopy = (base: string): OfflineCopy => ({
  async leftOut() {
    const registration = await globalThis.navigator?.serviceWorker?.getRegistration(base).catch(() => undefined);
    const answer = registration?.active && (await ask(registration.active, 'complete'));
    return answer ? number(answer['leftOut']) : undefined;
  },
  async repair() {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return { done: false, why: 'unsupported' };
    let registration: ServiceWorkerRegistration;
    try {
      registration = await serviceWorker.register(workerAddress(base), { scope: base, updateViaCache: 'none' });
      // A portal's page is no script, and is refused here.
      await registration.update();
    } catch {
      return { done: false, why: 'unreachable' };
    }
    const coming = registration.installing ?? registration.waiting;
    if (coming && (await arrives(coming, ['installed', 'activating', 'activated']))) {
      coming.postMessage({ type: 'skip-waiting' });
      await arrives(coming, ['activated']);
    }
    const answer = registration.active && (await ask(registration.active, 'repair'));
    if (!answer || number(answer['missing']) > 0) return { done: false, why: 'incomplete' };
    return { done: true, leftOut: number(answer['leftOut']) };
  },
});
