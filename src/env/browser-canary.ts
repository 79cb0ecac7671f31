import type { Canary } from '../record/canary.ts';

/** Runs what a browser may refuse (storage switched off, a private window); a refusal counts as `otherwise`. */
const attempt = async <T>(work: () => T | Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work();
  } catch {
    return otherwise;
  }
};

/**
 * The canary in two places, since browsers clear them apart from the database and from one another: a key of localStorage and an
 * entry of a cache. Either is enough to remember. The offline worker must leave a cache whose name ends in `:canary` alone.
 * @param name the key's and the cache's name, with the base path in it (`recordNames(base).canary`)
 * @param base the site's base path; the entry's address lies below it and is never fetched
 */
export const browserCanary = (name: string, base: string): Canary => {
  const address = `${base}record-canary`;
  return {
    async read() {
      const here = await attempt(() => localStorage.getItem(name) !== null, false);
      return (
        here ||
        attempt(async () => (await caches.has(name)) && (await caches.match(address, { cacheName: name })) !== undefined, false)
      );
    },
    async write(there) {
      await attempt<void>(() => (there ? localStorage.setItem(name, '1') : localStorage.removeItem(name)), undefined);
      await attempt<void>(async () => {
        if (there) await (await caches.open(name)).put(address, new Response('1'));
        else await caches.delete(name);
      }, undefined);
    },
  };
};
