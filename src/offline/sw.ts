// The service worker. After the first visit the whole site works from its cache; question pages, of which there may be
// thousands, are one generic page filled from the cached packs. The build puts the three constants in.
export {};

declare const self: ServiceWorkerGlobalScope;
/** Every file kept offline: its path under the origin, and a hash of its bytes. */
declare const __FILES__: readonly (readonly [path: string, hash: string])[];
declare const __VERSION__: string;
declare const __BASE__: string;

const PREFIX = `signalmark:${__BASE__}:files:`;
const CACHE = PREFIX + __VERSION__;
const HASH = 'x-signalmark-hash';
const AT_ONCE = 6;

/** Our caches, newest version's last. */
const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** An unchanged file is taken from the cache of the version before; anything else is fetched past the HTTP cache. */
async function bring(cache: Cache, path: string, hash: string) {
  const before = await caches.match(path, { ignoreSearch: true });
  if (before?.headers.get(HASH) === hash) {
    await cache.put(path, before);
    return;
  }
  // By the addresses that links have: some hosts send /about/index.html on to /about/, and /404.html, which has no other, to /404.
  const redirect = path.endsWith('/404.html') ? 'follow' : 'error';
  const response = await fetch(path.replace(/(?<=\/)index\.html$/, ''), { cache: 'no-cache', redirect });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const headers = new Headers(response.headers);
  headers.set(HASH, hash);
  await cache.put(path, new Response(response.body, { status: 200, headers }));
}

/** All files or none: a failed install leaves the version before in charge, and the browser tries again later. */
async function install() {
  const cache = await caches.open(CACHE);
  const queue = [...__FILES__];
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) await bring(cache, file[0], file[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The version just before is kept: a tab still on it may ask for its scripts. */
async function activate() {
  const old = (await ownCaches()).filter((name) => name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

const cached = async (path: string) => (await (await caches.open(CACHE)).match(path)) ?? (await caches.match(path));

const QUESTION = new RegExp(`^${__BASE__}([a-z0-9-]+)/questions/`);

async function page(request: Request, url: URL): Promise<Response> {
  const path = url.pathname.endsWith('/') || url.pathname.endsWith('.html') ? url.pathname : `${url.pathname}/`;
  const kept = await cached(path.endsWith('/') ? `${path}index.html` : path);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch {
    const exam = QUESTION.exec(path)?.[1];
    const generic = exam ? await cached(`${__BASE__}${exam}/question/index.html`) : undefined;
    const missing = generic ?? (await cached(`${__BASE__}404.html`));
    return missing ?? Response.error();
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'skip-waiting') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(__BASE__)) return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  else event.respondWith(cached(url.pathname).then((kept) => kept ?? fetch(request)));
});
