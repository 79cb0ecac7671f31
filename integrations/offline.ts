import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { basePath } from './base-path.ts';
import { bundleScript } from './bundle-script.ts';

/**
 * Question pages are left out: offline, the generic page and the packs serve them all. So is what only hosts and search engines read, and
 * what this step itself has written.
 */
const LEFT_OUT =
  /^(sw\.js|_headers|robots\.txt|sitemap-[^/]*\.xml|[^/]+\/questions\/[^/]+\/.*|_astro\/(page-[^/]*\.txt|files-[^/]*\.json)|.*\.map)$/;

/** Pages to read and pictures, which some hosts rewrite. Without them the app still works, so they may be missing from the offline copy. */
const REST = /(^|\/)(lessons|signals|rules)\/[^/]+\/index\.html$|\.(png|jpe?g|gif|webp|avif|svg)$/;

/** Pages of the shell, and what search looks through: files whose names stay when they change. The same in `src/offline/facts.ts`. */
const NAMED = /\.html$|\/find\.json$/;

const RESCUE = 'rescue/index.html';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('base64');
/** A part of a hash that can stand in a file's name. The same in `src/offline/facts.ts`. */
const short = (hash: string) => hash.slice(0, 16).replaceAll(/[+/]/g, '-');

/**
 * Builds the service worker once the site is written. The list of all files it keeps, with their SHA-256, is a file of its own that the
 * worker knows by its hash, as browsers ask for the worker again and again. Each page of the shell, and what search looks through, is written a
 * second time under its hash, as a text, which no host rewrites or keeps too long.
 */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'signalmark:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const shell: [path: string, hash: string][] = [];
        const rest: [path: string, hash: string][] = [];
        await mkdir(join(root, '_astro'), { recursive: true });
        for (const name of (await readdir(root, { recursive: true })).sort()) {
          const path = name.replaceAll('\\', '/');
          if (LEFT_OUT.test(path) || !(await stat(join(root, name))).isFile()) continue;
          const bytes = await readFile(join(root, name));
          const hash = sha256(bytes);
          if (REST.test(path)) rest.push([base + path, hash]);
          else {
            shell.push([base + path, hash]);
            if (NAMED.test(path)) await writeFile(join(root, `_astro/page-${short(hash)}.txt`), bytes);
          }
        }
        const list = JSON.stringify({ shell, rest });
        const listHash = sha256(list);
        const listPath = `_astro/files-${short(listHash)}.json`;
        await writeFile(join(root, listPath), list);
        const worker = await bundleScript('src/offline/sw.ts', {
          __BASE__: base,
          __VERSION__: short(listHash),
          __LIST__: [base + listPath, listHash],
          __RESCUE__: shell.find(([path]) => path === base + RESCUE)?.[1] ?? '',
        });
        await writeFile(join(root, 'sw.js'), worker);
        logger.info(`${shell.length} files work offline, and ${rest.length} pages and pictures`);
      },
    },
  };
}
