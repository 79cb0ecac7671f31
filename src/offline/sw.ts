// The service worker. After the first visit the whole site works from its copy, which holds only what the build made.
import { complete, forgetOld, install, leftOut, othersAreWrong, repair } from './copy.ts';
import { BASE } from './facts.ts';
import { page, part } from './serve.ts';

declare const self: ServiceWorkerGlobalScope;

type Answer = Readonly<Record<string, number>>;

/** A failed install leaves the version before in charge, and the browser tries again later. A new version waits, unless the one in charge serves wrong bytes. */
async function begin() {
  await install();
  if (await othersAreWrong()) await self.skipWaiting();
}

async function takeOver() {
  await forgetOld();
  await self.clients.claim();
}

/** What pages may ask of the worker (`env/worker-copy.ts`, `site/components/service-worker.ts`). */
const TASKS: Readonly<Record<string, () => Promise<Answer>>> = {
  async 'skip-waiting'() {
    await self.skipWaiting();
    return {};
  },
  async complete() {
    await complete();
    return { leftOut: (await leftOut())?.length ?? 0 };
  },
  async repair() {
    const { shell, rest } = await repair();
    return { missing: shell, leftOut: rest };
  },
};

self.addEventListener('install', (event) => event.waitUntil(begin()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  const task = typeof type === 'string' && Object.hasOwn(TASKS, type) ? TASKS[type] : undefined;
  const port = event.ports[0];
  if (!task) return;
  port?.postMessage({ begun: true });
  event.waitUntil(
    task().then(
      (answer) => port?.postMessage({ done: answer }),
      () => port?.postMessage({ failed: true }),
    ),
  );
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(BASE)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : part(request));
});
