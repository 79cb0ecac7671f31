// What the build puts in, and the names that follow from it.

/** The site's base path, beginning and ending with `/`. */
declare const __BASE__: string;
/** Name of this version's copy. */
declare const __VERSION__: string;
/** The list of all files (`FileList`): its path, and the SHA-256 of its bytes. */
declare const __LIST__: readonly [path: string, hash: string];
/** SHA-256 of the rescue page. */
declare const __RESCUE__: string;

export const BASE = __BASE__;
export const LIST = __LIST__;
export const RESCUE_HASH = __RESCUE__;

/** Copies whose files were checked before they were kept. */
const PREFIX = `signalmark:${BASE}:copy:`;
/** Copies of versions up to 0.4.0 (0.5.0 was never checked either), which took whatever the host sent. */
const UNCHECKED = `signalmark:${BASE}:files:`;

export const COPY = PREFIX + __VERSION__;
export const RESCUE_COPY = `signalmark:${BASE}:rescue`;

/** Names of the files' copies, oldest first. Other caches of the site (the canary, the rescue page) are not among them. */
export const copies = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(PREFIX) || name.startsWith(UNCHECKED));

/** A file by its path under the origin, and the SHA-256 of its bytes in base64. */
export type KeptFile = readonly [path: string, hash: string];

export interface FileList {
  /** Scripts, styles, fonts, packs and the pages the app is made of: all or nothing. */
  readonly shell: readonly KeptFile[];
  /** Pages to read, and pictures, which some hosts rewrite: left out where they do not match. */
  readonly rest: readonly KeptFile[];
}

/** Where a file whose name stays is fetched from, a page of the shell for one: a second name, under which no host rewrites it. The build writes it there. */
export const sourceOf = (path: string, hash: string): string =>
  /\.html$|\/find\.json$/.test(path) ? `${BASE}_astro/page-${hash.slice(0, 16).replaceAll(/[+/]/g, '-')}.txt` : path;
