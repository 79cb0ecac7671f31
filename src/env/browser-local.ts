import type { Environment } from './environment.ts';
import { storagePrefix } from './storage-prefix.ts';

/** Small facts in localStorage, under the site's prefix. Where storage is refused nothing is kept. */
export const browserLocal = (base: string): Environment['local'] => ({
  get(name) {
    try {
      return localStorage.getItem(storagePrefix(base) + name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(name, value) {
    try {
      if (value === undefined) localStorage.removeItem(storagePrefix(base) + name);
      else localStorage.setItem(storagePrefix(base) + name, value);
    } catch {
      // Nothing is kept, then.
    }
  },
});
