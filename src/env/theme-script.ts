/** The prefix of every storage name of a site: it carries the base path, as the project pages of one account share an origin. */
export const storagePrefix = (base: string): string => `signalmark:${base}:`;

/**
 * Runs before the first paint, so that the page never flashes in the wrong theme or text size, nor shows a choice where the address names what goes on. Inlined in every page; the
 * content security policy allows it by its hash, so it may depend on nothing but the base path.
 */
export const themeScript = (base: string): string =>
  `(()=>{try{const r=document.documentElement,p=${JSON.stringify(storagePrefix(base))},t=localStorage.getItem(p+"theme"),s=localStorage.getItem(p+"text");if(t)r.dataset.theme=t;if(s)r.dataset.text=s;if(location.hash)r.dataset.named=""}catch{}})()`;
