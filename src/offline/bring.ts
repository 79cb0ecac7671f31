// Brings one file into this version's copy: never bytes other than those the build made.
import { asKept, type Checked, matching } from './check.ts';
import { COPY, copies, type KeptFile } from './facts.ts';

/**
 * What the host has at an address, if it is the file. The HTTP cache is asked first, which costs little; where it has other bytes
 * (a portal's, or those of the version before), the host is asked past it.
 */
export async function fetched(address: string, hash: string): Promise<Checked | undefined> {
  for (const cache of ['no-cache', 'reload'] as const) {
    // Nothing of ours lies behind a redirect, which may lead to another site.
    const response = await fetch(address, { cache, redirect: 'error' });
    if (!response.ok) return undefined;
    const checked = await matching(response, hash);
    if (checked) return checked;
  }
  return undefined;
}

/** The file out of a copy that is here already, this version's or an older one's. */
async function kept(path: string, hash: string): Promise<Checked | undefined> {
  for (const name of [COPY, ...(await copies())]) {
    const before = await caches.match(path, { cacheName: name });
    const checked = before && (await matching(before, hash));
    if (checked) return checked;
  }
  return undefined;
}

/** Where a file cannot be had, wrong bytes in this copy are gone, too. */
export async function bring([path, hash]: KeptFile, address: string): Promise<void> {
  const cache = await caches.open(COPY);
  const here = await cache.match(path);
  if (here && (await matching(here, hash))) return;
  await cache.delete(path);
  const checked = (await kept(path, hash)) ?? (await fetched(address, hash));
  if (!checked) throw new Error(`${address} is not what was built.`);
  await cache.put(path, asKept(path, checked));
}
