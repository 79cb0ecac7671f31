// What a page asks for, out of the copies; else from the network.
import { asKept, isSound, matching } from './check.ts';
import { RESCUE } from './copy.ts';
import { BASE, COPY, copies, RESCUE_COPY, RESCUE_HASH } from './facts.ts';

/** How long the network may take to send the rescue page before the kept one is shown. ms */
const PATIENCE = 4000;
/** Files whose names carry a hash: those of another version are of use to a tab that still runs it. */
const HASHED = new RegExp(`^${BASE}(_astro|bank)/`);
const QUESTION = new RegExp(`^${BASE}([a-z0-9-]+)/questions/`);
/** In every rescue page, of whatever version. */
const RESCUE_MARK = 'name="signalmark-page" content="rescue"';

async function kept(path: string): Promise<Response | undefined> {
  const here = await caches.match(path, { cacheName: COPY });
  if (here || !HASHED.test(path)) return here;
  for (const name of [...(await copies())].reverse()) {
    const before = await caches.match(path, { cacheName: name });
    if (before && (await isSound(before))) return before;
  }
  return undefined;
}

/** A refusal of the browser's storage counts as not kept: the network is still there. */
const cached = (path: string): Promise<Response | undefined> => kept(path).catch(() => undefined);

/** The kept rescue page, if its bytes are still the ones that were built. */
async function keptRescue(): Promise<Response | undefined> {
  const entry = await caches.match(RESCUE + RESCUE_HASH, { cacheName: RESCUE_COPY });
  const checked = entry && (await matching(entry, RESCUE_HASH));
  return checked && asKept('rescue.html', checked);
}

/** The network comes first, as it may have a better one; but what it sends must be a rescue page, not that of a Wi-Fi portal. */
async function rescue(request: Request): Promise<Response> {
  const sent = await fetch(request.url, { cache: 'no-cache', redirect: 'error', signal: AbortSignal.timeout(PATIENCE) }).catch(
    () => undefined,
  );
  const text = sent?.ok
    ? await sent
        .clone()
        .text()
        .catch(() => '')
    : '';
  if (sent && text.includes(RESCUE_MARK)) return sent;
  const own = await keptRescue().catch(() => undefined);
  return own ?? sent ?? Response.error();
}

/** A page that is opened. Question pages, of which there may be thousands, are one generic page filled from the packs. */
export async function page(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const path = pathname.endsWith('/') || pathname.endsWith('.html') ? pathname : `${pathname}/`;
  if (path === RESCUE || path === `${RESCUE}index.html`) return rescue(request);
  const found = await cached(path.endsWith('/') ? `${path}index.html` : path);
  if (found) return found;
  try {
    return await fetch(request);
  } catch {
    const exam = QUESTION.exec(path)?.[1];
    const generic = exam ? await cached(`${BASE}${exam}/question/index.html`) : undefined;
    return generic ?? (await cached(`${BASE}404.html`)) ?? Response.error();
  }
}

/** A part of a page. */
export async function part(request: Request): Promise<Response> {
  return (await cached(new URL(request.url).pathname)) ?? fetch(request);
}
